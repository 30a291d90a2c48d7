/// The hash that large maps are built on. Terms that are equal (`=:=`) have the same; it is the
/// same in every run of a program, and means nothing outside of it: what programs see is
/// `PortableHash`.
enum MapHash {
  /// How many bits a hash has: fifteen times four, and it fits a small integer.
  static let bitCount = 60

  @inline(__always) static func hash(_ term: Term) -> UInt {
    if term.isSmall { return finish(mix(seed, term.bits)) }
    if term.isAtom { return finish(mix(seed, atomWord(term))) }
    return hashSlowly(term)
  }

  private static let seed: UInt = 0x243f_6a88_85a3_08d3
  private static let multiplier: UInt = 0x9e37_79b9_7f4a_7c15

  @inline(__always) private static func mix(_ hash: UInt, _ word: UInt) -> UInt {
    let mixed = (hash ^ word) &* multiplier
    return mixed ^ mixed &>> 32
  }

  @inline(__always) private static func finish(_ hash: UInt) -> UInt {
    let mixed = (hash ^ hash &>> 29) &* 0xbf58_476d_1ce4_e5b9
    return (mixed ^ mixed &>> 32) &>> UInt(UInt.bitWidth - bitCount)
  }

  /// By name, not by index, which depends on when a process first named the atom.
  private static func atomWord(_ term: Term) -> UInt {
    UInt(AtomTable.shared.entry(term.atomIndex).hash) << 3 | 0b101
  }

  /// Goes through the term from left to right, mixing in what it meets.
  @inline(never) private static func hashSlowly(_ term: Term) -> UInt {
    var rest = TermStack()
    var hash = seed
    var next: Term? = term
    while let term = next {
      if term.isSmall {
        hash = mix(hash, term.bits)
      } else if term.isCons {
        hash = mix(hash, 1)
        rest.push(term.tail)
        next = term.head
        continue
      } else if term.isBoxed {
        hash = mixBox(hash, term, &rest)
      } else {
        hash = mix(hash, term.isAtom ? atomWord(term) : term.bits)
      }
      next = rest.pop()
    }
    return finish(hash)
  }

  private static func mixBox(_ hash: UInt, _ term: Term, _ rest: inout TermStack) -> UInt {
    let box = term.box
    let header = Header(box[0])
    switch header.kind {
    case .tuple, .flatMap, .hashMap, .hashNode:
      for index in stride(from: header.size, to: 0, by: -1) { rest.push(box[index]) }
      return mix(hash, header.bits)
    case .positiveInteger, .negativeInteger, .float, .foreignPid, .foreignPort,
      .foreignReference:
      var hash = mix(hash, header.bits)
      for index in 1...header.size { hash = mix(hash, box[index].bits) }
      return hash
    case .hashBucket:
      // Its pairs are in no order.
      return mix(hash, header.bits)
    case .reference, .handle:
      return mix(hash, Reference(term).number)
    case .closure:
      for index in stride(from: header.size, to: 1, by: -1) { rest.push(box[index]) }
      let code = FunIdentity.code(box[1]).takeUnretainedValue()
      return mix(mix(hash, atomWord(code.module.name)), atomWord(code.name))
    case .externalFun:
      let export = FunIdentity.export(box[1]).takeUnretainedValue()
      return mix(
        mix(hash, atomWord(export.module)), atomWord(export.name) &+ UInt(export.arity))
    default:
      let bits = term.bitString
      var hash = mix(hash, UInt(bits.bitCount))
      for index in 0..<(bits.bitCount + 7) >> 3 { hash = mix(hash, UInt(bits.byte(index))) }
      return hash
    }
  }
}
