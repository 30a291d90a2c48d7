/// What does not change of a table, in one word.
///
///     bits 1..0  type   bits 3..2  protection   bits 8..4  flags   bits 63..16  the key's position
struct TableTraits {
  var bits: UInt

  enum Kind: UInt {
    case set, orderedSet, bag, duplicateBag
  }
  enum Protection: UInt {
    case `public`, protected, `private`
  }
  struct Flags: OptionSet {
    let rawValue: UInt
    static let named = Flags(rawValue: 1 << 4)
    static let compressed = Flags(rawValue: 1 << 5)
    static let readConcurrency = Flags(rawValue: 1 << 6)
    static let writeConcurrency = Flags(rawValue: 1 << 7)
    static let decentralizedCounters = Flags(rawValue: 1 << 8)
    static let automaticConcurrency = Flags(rawValue: 1 << 9)
  }

  init(bits: UInt) { self.bits = bits }
  init() { self.init(bits: UInt(Protection.protected.rawValue) << 2 | 1 << 16) }

  @inline(__always) var kind: Kind {
    get {
      // Safe: all four values have a meaning.
      Kind(rawValue: bits & 3).unsafelyUnwrapped
    }
    set { bits = bits & ~3 | newValue.rawValue }
  }
  @inline(__always) var isOrdered: Bool { bits & 3 == Kind.orderedSet.rawValue }
  /// There may be several objects with the same key.
  @inline(__always) var isBag: Bool { bits & 2 != 0 }

  var protection: Protection {
    get { Protection(rawValue: bits >> 2 & 3) ?? .private }
    set { bits = bits & ~(3 << 2) | newValue.rawValue << 2 }
  }
  @inline(__always) var isReadableByAll: Bool {
    bits >> 2 & 3 != Protection.private.rawValue
  }
  @inline(__always) var isWritableByAll: Bool {
    bits >> 2 & 3 == Protection.public.rawValue
  }

  func has(_ flag: Flags) -> Bool { bits & flag.rawValue != 0 }
  mutating func set(_ flag: Flags, _ value: Bool) {
    bits = value ? bits | flag.rawValue : bits & ~flag.rawValue
  }

  /// From 0 on; in Erlang from 1 on.
  @inline(__always) var keyIndex: Int { Int(bitPattern: bits >> 16) - 1 }
  mutating func setKeyPosition(_ position: Int) {
    bits = bits & 0xffff | UInt(bitPattern: position) << 16
  }
}
