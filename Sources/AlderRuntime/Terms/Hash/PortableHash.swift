/// `erlang:phash2`: the same for the same term in every Erlang system.
///
/// Bob Jenkins' mixing of three words, with a constant for each type of term; 32 bits.
struct PortableHash {
  private var value: UInt32 = 0

  static func hash(_ term: Term) -> UInt32 {
    var hash = PortableHash()
    hash.walk(term)
    return hash.value
  }

  /// Multiples of the golden ratio: what is mixed in depends on the type.
  private static func constant(_ number: UInt32) -> UInt32 { 0x9e37_79b9 &* number }

  private mutating func mix(_ first: UInt32, _ second: UInt32, _ constant: UInt32) {
    var a = constant &+ first
    var b = constant &+ second
    Self.mix(&a, &b, &value)
  }

  private static func mix(_ a: inout UInt32, _ b: inout UInt32, _ c: inout UInt32) {
    a = (a &- b &- c) ^ c &>> 13
    b = (b &- c &- a) ^ a &<< 8
    c = (c &- a &- b) ^ b &>> 13
    a = (a &- b &- c) ^ c &>> 12
    b = (b &- c &- a) ^ a &<< 16
    c = (c &- a &- b) ^ b &>> 5
    a = (a &- b &- c) ^ c &>> 3
    b = (b &- c &- a) ^ a &<< 10
    c = (c &- a &- b) ^ b &>> 15
  }

  // MARK: Going through a term

  /// What is still to be done: terms, and for maps, whose pairs must count in any order, what to do
  /// with the hash of a pair and with that of all.
  private enum Marker {
    static let pair = Term(bits: 0b111)
    static let endOfMap = Term(bits: 0b1_0000_0111)
  }

  private mutating func walk(_ term: Term) {
    var rest = TermStack()
    var pairs: UInt32 = 0
    var next: Term? = term
    while let term = next {
      if term.isCons {
        next = mixList(term, &rest)
        continue
      }
      if term.bits == Marker.pair.bits {
        pairs ^= value
        value = 0
      } else if term.bits == Marker.endOfMap.bits {
        value = Self.popWord(&rest)
        mix(pairs, 0, Self.constant(19))
        pairs = Self.popWord(&rest)
      } else if term.isMap {
        mixMap(term, &rest, &pairs)
      } else {
        mixOther(term, &rest)
      }
      next = rest.pop()
    }
  }

  private static func popWord(_ rest: inout TermStack) -> UInt32 {
    // Safe: pushed together with the marker.
    UInt32(rest.pop().unsafelyUnwrapped.small)
  }

  /// Strings four characters at a time. Returns what comes next: the first element that is none, or
  /// the end.
  private mutating func mixList(_ list: Term, _ rest: inout TermStack) -> Term {
    var list = list
    var characters: UInt32 = 0
    var count = 0
    while list.isCons, list.head.isSmall, list.head.small >= 0, list.head.small < 256 {
      characters = characters &<< 8 &+ UInt32(list.head.small)
      count += 1
      if count == 4 {
        mix(characters, 0, Self.constant(4))
        count = 0
        characters = 0
      }
      list = list.tail
    }
    if count > 0 { mix(characters, 0, Self.constant(4)) }
    if !list.isCons { return list }
    rest.push(list.tail)
    return list.head
  }

  private mutating func mixMap(_ map: Term, _ rest: inout TermStack, _ pairs: inout UInt32) {
    let count = map.mapSize
    mix(UInt32(truncatingIfNeeded: count), 0, Self.constant(16))
    if count == 0 { return }
    rest.push(Term(small: Int(pairs)))
    rest.push(Term(small: Int(value)))
    rest.push(Marker.endOfMap)
    map.forEachPair { key, item in
      rest.push(Marker.pair)
      rest.push(item)
      rest.push(key)
    }
    pairs = 0
    value = 0
  }

  private mutating func mixOther(_ term: Term, _ rest: inout TermStack) {
    if term.isSmall {
      mixSmall(term.small)
    } else if term.isAtom {
      let hash = Self.atomHash(term.atomUTF8)
      if value == 0 { value = hash } else { mix(hash, 0, Self.constant(3)) }
    } else if term.isEmpty {
      if value == 0 { value = 3_468_870_702 } else { mix(2, 0, Self.constant(2)) }
    } else if term.isLocalPid {
      mix(UInt32(truncatingIfNeeded: term.pidNumber), 0, Self.constant(5))
    } else if term.isLocalPort {
      mix(
        UInt32(truncatingIfNeeded: term.portNumber),
        UInt32(truncatingIfNeeded: term.portNumber >> 32), Self.constant(6))
    } else {
      mixBox(term, &rest)
    }
  }

  private mutating func mixSmall(_ small: Int) {
    let magnitude = small.magnitude
    if small >= -(1 << 27) && small < 1 << 27 {
      if small < 0 { mix(UInt32(magnitude), 0, Self.constant(1)) }
      mix(UInt32(truncatingIfNeeded: small), 0, Self.constant(1))
    } else {
      mixLimb(magnitude, isNegative: small < 0)
    }
  }

  private mutating func mixLimb(_ limb: UInt, isNegative: Bool) {
    mix(
      UInt32(truncatingIfNeeded: limb), UInt32(limb >> 32), Self.constant(isNegative ? 10 : 11))
  }

  private mutating func mixBox(_ term: Term, _ rest: inout TermStack) {
    let box = term.box
    let header = term.header
    switch header.kind {
    case .tuple:
      mix(UInt32(truncatingIfNeeded: header.size), 0, Self.constant(9))
      for index in stride(from: header.size, to: 0, by: -1) { rest.push(box[index]) }
    case .positiveInteger, .negativeInteger:
      for index in 1...header.size {
        mixLimb(box[index].bits, isNegative: header.kind == .negativeInteger)
      }
    case .float:
      // 0.0 and -0.0 have always had the same.
      let bits = term.float == 0 ? 0 : term.float.bitPattern
      mix(
        UInt32(truncatingIfNeeded: bits >> 32), UInt32(truncatingIfNeeded: bits), Self.constant(12))
    case .reference, .handle:
      // The first of its words in the external format.
      mix(UInt32(Reference(term).number & 0x3_ffff), 0, Self.constant(7))
    case .foreignReference: mix(ForeignIdentifier(term).words[0], 0, Self.constant(7))
    case .foreignPid: mix(ForeignIdentifier(term).words[0], 0, Self.constant(5))
    case .foreignPort:
      let words = ForeignIdentifier(term).words
      mix(words[0], words[1], Self.constant(6))
    case .closure:
      mixClosure(box, header.size, &rest)
    case .externalFun:
      let export = FunIdentity.export(box[1]).takeUnretainedValue()
      mix(
        UInt32(truncatingIfNeeded: export.arity), Self.atomHash(export.module.atomUTF8),
        Self.constant(1))
      mix(Self.atomHash(export.name.atomUTF8), 0, Self.constant(14))
    default:
      mixBinary(term.bitString)
    }
  }

  private mutating func mixClosure(_ box: Words, _ size: Int, _ rest: inout TermStack) {
    let code = FunIdentity.code(box[1]).takeUnretainedValue()
    mix(
      UInt32(truncatingIfNeeded: size - 1), Self.atomHash(code.module.name.atomUTF8),
      Self.constant(1))
    mix(Self.atomHash(code.name.atomUTF8), UInt32(truncatingIfNeeded: code.arity), Self.constant(1))
    for index in stride(from: size, to: 1, by: -1) { rest.push(box[index]) }
  }

  /// Twelve bytes at a time.
  private mutating func mixBinary(_ bits: BitString) {
    let initial = Self.constant(13) &+ value
    let count = bits.byteCount
    if bits.bitCount == 0 {
      value = initial
      return
    }
    func word(_ index: Int) -> UInt32 {
      var word: UInt32 = 0
      for offset in 0..<4 where index + offset < count {
        word |= UInt32(bits.byte(index + offset)) &<< UInt32(8 * offset)
      }
      return word
    }
    var a = Self.constant(1)
    var b = Self.constant(1)
    var c = initial
    var index = 0
    while count - index >= 12 {
      a = a &+ word(index)
      b = b &+ word(index + 4)
      c = c &+ word(index + 8)
      Self.mix(&a, &b, &c)
      index += 12
    }
    // The lowest byte of the last word is the length's.
    a = a &+ word(index)
    b = b &+ word(index + 4)
    c = c &+ word(index + 8) &<< 8 &+ UInt32(truncatingIfNeeded: count)
    Self.mix(&a, &b, &c)
    value = c
    if bits.trailingBits > 0 {
      mix(
        UInt32(bits.trailingBits), UInt32(bits.byte(count) >> UInt8(8 - bits.trailingBits)),
        Self.constant(15))
    }
  }

  /// P. J. Weinberger's hash of the name in Latin-1; characters outside of it by their bytes.
  static func atomHash(_ name: UnsafeBufferPointer<UInt8>) -> UInt32 {
    var hash: UInt32 = 0
    var index = 0
    while index < name.count {
      var character = UInt32(name[index])
      index += 1
      if index < name.count, character & 0xfe == 0xc2, name[index] & 0xc0 == 0x80 {
        character = (character << 6 | UInt32(name[index] & 0x3f)) & 0xff
        index += 1
      }
      hash = hash &<< 4 &+ character
      let high = hash & 0xf000_0000
      if high != 0 { hash ^= high >> 24 ^ high }
    }
    return hash
  }
}
