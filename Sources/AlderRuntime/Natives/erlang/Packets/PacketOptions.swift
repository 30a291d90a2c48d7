/// The third argument of `decode_packet/3`.
struct PacketOptions {
  /// The most bytes of a packet, without those that only say its length; 0: any number.
  var packetSize = 0
  /// Longer lines are cut; 0: they are not.
  var lineLength = 0
  var lineDelimiter = UInt8(ascii: "\n")

  init() {}

  /// Nil when `list` has something else in it.
  init?(_ list: Term) {
    var rest = list
    while rest.isCons {
      guard read(rest.head) else { return nil }
      rest = rest.tail
    }
    if !rest.isEmpty { return nil }
  }

  private static let packetSize = Term(atom: "packet_size")
  private static let lineLength = Term(atom: "line_length")
  private static let lineDelimiter = Term(atom: "line_delimiter")

  private mutating func read(_ option: Term) -> Bool {
    guard option.isTuple(arity: 2), option.elements[1].isSmall else { return false }
    let value = option.elements[1].small
    switch option.elements[0] {
    case Self.packetSize where 0...Int(UInt32.max) ~= value: packetSize = value
    case Self.lineLength where 0...Int(UInt32.max) ~= value: lineLength = value
    case Self.lineDelimiter where 0...255 ~= value: lineDelimiter = UInt8(value)
    default: return false
    }
    return true
  }
}
