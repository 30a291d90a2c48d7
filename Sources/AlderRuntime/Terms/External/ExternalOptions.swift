/// The options of `term_to_binary/2`.
struct ExternalOptions {
  /// 0: floats as text; below 2: names in Latin-1 where they can be.
  var minorVersion = 2
  /// zlib's, nil for no compression.
  var compressionLevel: Int?
  /// Maps in the order of their keys, however large.
  var isDeterministic = false
  /// To be read by this machine only.
  var isLocal = false

  init() {}

  /// Nil when `list` has something else in it.
  init?(_ list: Term) {
    var rest = list
    while rest.isCons {
      guard read(rest.head) else { return nil }
      rest = rest.tail
    }
    guard rest.isEmpty, !(isLocal && isDeterministic) else { return nil }
  }

  private static let compressed = Term(atom: "compressed")
  private static let minorVersion = Term(atom: "minor_version")
  private static let deterministic = Term(atom: "deterministic")
  private static let defaultLevel = 6

  private mutating func read(_ option: Term) -> Bool {
    switch option {
    case Self.compressed: compressionLevel = Self.defaultLevel
    case Self.deterministic: isDeterministic = true
    case Atom.local: isLocal = true
    default:
      guard option.isTuple(arity: 2), option.elements[1].isSmall else { return false }
      let value = option.elements[1].small
      switch option.elements[0] {
      case Self.compressed where 0...9 ~= value: compressionLevel = value
      case Self.minorVersion where 0...2 ~= value: minorVersion = value
      default: return false
      }
    }
    return true
  }
}
