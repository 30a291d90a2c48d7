/// Turns character data into code points, as far as they are what they should be.
///
/// A character may be divided between two binaries that follow one another: what is left over of
/// the first is kept in `pending`.
struct CharacterDecoding: ~Copyable {
  private let encoding: CharacterEncoding
  /// The highest code point that the result can hold.
  var highest: UInt32 = 0x10ffff
  private(set) var text = TextBuffer()
  private var pending: [UInt8] = []

  enum Outcome {
    case complete
    /// With what is left, from the offending character on.
    case invalid(Term)
    case incomplete(Term)
  }

  init(_ encoding: CharacterEncoding) { self.encoding = encoding }

  mutating func decode(_ data: Term, _ p: Process) throws(Raise) -> Outcome {
    var walk = CharacterData(data)
    let isWhole = data.isBinary
    while let item = walk.next() {
      switch item {
      case .character(let value):
        let character = UInt32(truncatingIfNeeded: value)
        guard pending.isEmpty, CharacterClass.isCodePoint(value), character <= highest,
          encoding != .latin1 || character <= 255
        else {
          let rest = walk.remainder(p, after: Term(small: value))
          return .invalid(pending.isEmpty ? rest : p.cons(try binary(p), rest))
        }
        text.append(character)
      case .binary(let binary):
        guard let failure = decode(binary.bitString) else { throw p.badarg() }
        if failure == .none { continue }
        let left = try self.binary(p)
        return .invalid(isWhole ? left : walk.remainder(p, after: left))
      }
    }
    if walk.isMalformed { throw p.badarg() }
    return pending.isEmpty ? .complete : .incomplete(try binary(p))
  }

  private enum Failure { case none, invalid }

  /// Nil when the bits are not bytes. After a failure, `pending` is what has not been read.
  private mutating func decode(_ bits: BitString) -> Failure? {
    guard bits.trailingBits == 0 else { return nil }
    return bits.withBytes { bytes in
      if pending.isEmpty { return decode(bytes) }
      let joined = pending + Array(bytes)
      pending = []
      return joined.withUnsafeBufferPointer { decode($0) }
    }
  }

  private mutating func decode(_ bytes: UnsafeBufferPointer<UInt8>) -> Failure {
    var position = encoding == .utf8 ? decodeUTF8(bytes) : 0
    while position < bytes.count {
      switch encoding.read(bytes, at: position) {
      case .character(let character, let length) where character <= highest:
        text.append(character)
        position += length
        continue
      case .character, .invalid:
        pending = Array(bytes[position...])
        return .invalid
      case .incomplete:
        pending = Array(bytes[position...])
        return .none
      }
    }
    return .none
  }

  /// As far as it is UTF-8, and characters that the result can hold.
  private mutating func decodeUTF8(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var decoder = UTF8Decoder(bytes)
    var position = 0
    while let character = decoder.next(), character <= highest {
      text.append(character)
      position = decoder.position
    }
    return position
  }

  private func binary(_ p: Process) throws(Raise) -> Term {
    try pending.withUnsafeBufferPointer { bytes throws(Raise) in try p.binary(bytes) }
  }
}
