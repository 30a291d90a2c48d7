/// `erlang:phash`: an older hash than `PortableHash`, for programs that have kept its values. 32 bits.
///
/// Each type of term has primes of its own that the hash so far is multiplied by.
struct OlderHash: ~Copyable {
  private var value: UInt32 = 0
  private var rest = TermStack()

  static func hash(_ term: Term) -> UInt32 {
    var hash = OlderHash()
    hash.walk(term)
    return hash.value
  }

  private init() {}

  private enum Prime {
    static let atom: UInt32 = 268_440_163
    static let byte: UInt32 = 268_439_161
    static let positive: UInt32 = 268_435_459
    static let negative: UInt32 = 268_436_141
    static let pid: UInt32 = 268_438_633
    static let float: UInt32 = 268_437_017
    static let listEnd: UInt32 = 268_437_511
    static let tuple: UInt32 = 268_439_627
    static let closure: UInt32 = 268_440_479
    static let export: UInt32 = 268_440_577
    static let bits: UInt32 = 268_440_581
    static let map: UInt32 = 268_440_593
    static let mapOffset: UInt32 = 268_440_611
  }

  private mutating func mix(_ word: UInt32, _ prime: UInt32) { value = value &* prime &+ word }

  /// The lowest byte first.
  private mutating func mixBytes(_ word: UInt32, _ prime: UInt32) {
    for shift in stride(from: UInt32(0), to: 32, by: 8) { mix(word >> shift & 0xff, prime) }
  }

  // MARK: Going through a term

  /// What is still to be done beside terms; the words that it needs lie below it.
  private enum Marker {
    /// [rest of a list]
    static var listRest: Term { Term(bits: 0b0_0000_0111) }
    static var listEnd: Term { Term(bits: 0b1_0000_0111) }
    /// [tuple] [index of the next element]
    static var elements: Term { Term(bits: 0b10_0000_0111) }
  }

  private mutating func walk(_ term: Term) {
    rest.push(term)
    while let item = rest.pop() {
      switch item.bits {
      case Marker.listRest.bits: mixRest()
      case Marker.listEnd.bits: value = value &* Prime.listEnd
      case Marker.elements.bits: mixElement()
      default: mixOne(item)
      }
    }
  }

  private mutating func mixRest() {
    // Safe: pushed together with the marker.
    let list = rest.pop().unsafelyUnwrapped
    if list.isCons { return mixList(list) }
    rest.push(Marker.listEnd)
    mixOne(list)
  }

  /// Bytes at once, anything else with what follows it noted for later.
  private mutating func mixList(_ list: Term) {
    var list = list
    while list.head.isSmall, 0...255 ~= list.head.small {
      mix(UInt32(list.head.small), Prime.byte)
      list = list.tail
      if !list.isCons {
        rest.push(Marker.listEnd)
        return mixOne(list)
      }
    }
    rest.push(list.tail)
    rest.push(Marker.listRest)
    rest.push(list.head)
  }

  private mutating func mixElement() {
    // Safe: pushed together with the marker.
    let index = rest.pop().unsafelyUnwrapped.small
    let tuple = rest.pop().unsafelyUnwrapped
    if index == tuple.tupleArity {
      return mix(UInt32(truncatingIfNeeded: index), Prime.tuple)
    }
    rest.push(tuple)
    rest.push(Term(small: index + 1))
    rest.push(Marker.elements)
    rest.push(tuple.elements[index])
  }

  // MARK: One term

  private mutating func mixOne(_ term: Term) {
    if term.isSmall { return mixSmall(term.small) }
    if term.isAtom { return mix(PortableHash.atomHash(term.atomUTF8), Prime.atom) }
    if term.isCons { return mixList(term) }
    if term.isEmpty { return mix(1, Prime.positive) }
    if term.isPid || term.isPort || term.isReference { return mixIdentifier(term) }
    mixBox(term)
  }

  private mutating func mixSmall(_ small: Int) {
    let magnitude = small.magnitude
    mixBytes(UInt32(truncatingIfNeeded: magnitude), Prime.byte)
    if magnitude >> 32 != 0 { mixBytes(UInt32(magnitude >> 32), Prime.byte) }
    value = value &* (small < 0 ? Prime.negative : Prime.positive)
  }

  private mutating func mixIdentifier(_ term: Term) {
    let word = ForeignIdentifier(any: term).words[0]
    mixBytes(word, term.isPid ? Prime.pid : Prime.tuple)
    value = value &* (term.isPid ? Prime.float : Prime.closure)
  }

  private mutating func mixBox(_ term: Term) {
    let box = term.box
    let header = term.header
    switch header.kind {
    case .tuple:
      rest.push(term)
      rest.push(Term(small: 0))
      rest.push(Marker.elements)
    case .positiveInteger, .negativeInteger: mixBignum(term)
    case .float:
      // 0.0 and -0.0 have the same.
      let bits = term.float == 0 ? 0 : term.float.bitPattern
      mix(UInt32(truncatingIfNeeded: bits) ^ UInt32(bits >> 32), Prime.float)
    case .flatMap, .hashMap:
      mix(Prime.mapOffset &+ PortableHash.hash(term), Prime.map)
    case .externalFun:
      let export = FunIdentity.export(box[1]).takeUnretainedValue()
      mix(UInt32(truncatingIfNeeded: export.arity), Prime.export)
      mix(PortableHash.atomHash(export.module.atomUTF8), Prime.atom)
      mix(PortableHash.atomHash(export.name.atomUTF8), Prime.atom)
    case .closure:
      let code = FunIdentity.code(box[1]).takeUnretainedValue()
      mix(UInt32(truncatingIfNeeded: header.size - 1), Prime.closure)
      mix(PortableHash.atomHash(code.module.name.atomUTF8), Prime.atom)
      mix(UInt32(truncatingIfNeeded: code.identity.index), Prime.byte)
      mix(UInt32(truncatingIfNeeded: code.identity.oldUnique), Prime.byte)
      for index in stride(from: header.size, to: 1, by: -1) { rest.push(box[index]) }
    default:
      let bits = term.bitString
      for index in 0..<bits.byteCount { mix(UInt32(bits.byte(index)), Prime.atom) }
      if bits.trailingBits > 0 {
        mix(UInt32(bits.trailingValue), Prime.atom)
        mix(UInt32(bits.trailingBits), Prime.bits)
      }
      mix(UInt32(truncatingIfNeeded: bits.byteCount), Prime.negative)
    }
  }

  private mutating func mixBignum(_ term: Term) {
    let count = term.header.size
    for index in 1...count {
      let limb = term.box[index].bits
      mixBytes(UInt32(truncatingIfNeeded: limb), Prime.byte)
      if index < count || limb >> 32 != 0 { mixBytes(UInt32(limb >> 32), Prime.byte) }
    }
    value = value &* (term.isNegativeInteger ? Prime.negative : Prime.positive)
  }
}
