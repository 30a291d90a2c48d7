import Glibc

/// The order of all terms:
///
///     number < atom < reference < fun < port < pid < tuple < map < nil < list < bitstring
///
/// Numbers compare by value, tuples by size and then by element, lists by element, maps by size,
/// then by their keys in ascending order, then by the values in the keys' order. Within the keys of
/// maps the order is *exact*: integers come before floats, so that 1 and 1.0 are different.
extension Term {
  /// Negative, 0 or positive, as `a` is smaller than, equal to (`==`) or larger than `b`.
  @inline(__always) static func compare(_ a: Term, _ b: Term) -> Int {
    if a.bits == b.bits { return 0 }
    // Safe: a tagged small integer orders as its value does.
    if areSmall(a, b) { return Int(bitPattern: a.bits) < Int(bitPattern: b.bits) ? -1 : 1 }
    return compareSlowly(a, b, exactly: false)
  }

  /// The order of the keys of maps: 0 only when `a =:= b`.
  @inline(__always) static func compareExactly(_ a: Term, _ b: Term) -> Int {
    if a.bits == b.bits { return 0 }
    if areSmall(a, b) { return Int(bitPattern: a.bits) < Int(bitPattern: b.bits) ? -1 : 1 }
    return compareSlowly(a, b, exactly: true)
  }

  @inline(never)
  private static func compareSlowly(_ a: Term, _ b: Term, exactly: Bool) -> Int {
    if let order = compareAtOnce(a, b, exactly: exactly) { return order }
    if a.isTuple && b.isTuple { return compareTuples(a, b, exactly: exactly) }
    return walk(a, b, count: 0, exactly: exactly)
  }

  /// What has no parts; nil for anything else, and when the types differ.
  @inline(__always)
  private static func compareAtOnce(_ a: Term, _ b: Term, exactly: Bool) -> Int? {
    if a.isAtom && b.isAtom { return compareAtoms(a, b) }
    if a.isFloat && b.isFloat { return compareFloats(a.float, b.float, exactly: exactly) }
    return nil
  }

  /// As far as the elements have no parts there is nothing to note for later.
  @inline(__always)
  private static func compareTuples(_ a: Term, _ b: Term, exactly: Bool) -> Int {
    let count = a.tupleArity
    if count != b.tupleArity { return count - b.tupleArity }
    for index in 0..<count {
      let x = a.elements[index]
      let y = b.elements[index]
      if x.bits == y.bits { continue }
      if areSmall(x, y) { return Int(bitPattern: x.bits) < Int(bitPattern: y.bits) ? -1 : 1 }
      guard let order = compareAtOnce(x, y, exactly: exactly) else {
        // Safe: the words are those of the tuples' elements.
        let rest = (Term(boxed: a.elements + index), Term(boxed: b.elements + index))
        return walk(rest.0, rest.1, count: count - index, exactly: exactly)
      }
      if order != 0 { return order }
    }
    return 0
  }

  /// Compares two terms; with a `count`, that many elements that the two point to instead.
  @inline(never)
  private static func walk(_ a: Term, _ b: Term, count: Int, exactly: Bool) -> Int {
    withUnsafeTemporaryAllocation(of: Term.self, capacity: WalkStack.initialCapacity) { buffer in
      var walk = WalkStack(buffer)
      var order = 0
      if count > 0 {
        walk.push(a.box, b.box, count: count, exactly: exactly)
      } else {
        order = compareTops(a, b, exactly: exactly, &walk)
      }
      while order == 0 && !walk.isEmpty {
        let (a, b, exactly) = walk.pop()
        if a.bits != b.bits { order = compareTops(a, b, exactly: exactly, &walk) }
      }
      return order
    }
  }

  /// Compares the outermost constructors and, when they are the same, notes what is inside for
  /// later. Precondition: not the same word.
  private static func compareTops(
    _ a: Term, _ b: Term, exactly: Bool, _ walk: inout WalkStack
  ) -> Int {
    if a.isCons && b.isCons { return compareHeads(a, b, exactly: exactly, &walk) }
    if a.isAtom && b.isAtom { return compareAtoms(a, b) }
    let rank = a.orderRank
    let otherRank = b.orderRank
    if rank != otherRank { return rank - otherRank }
    switch rank {
    case OrderRank.number: return compareNumbers(a, b, exactly: exactly)
    case OrderRank.reference: return compareReferences(a, b)
    case OrderRank.fun: return compareFuns(a, b, exactly: exactly, &walk)
    case OrderRank.port:
      if a.isBoxed || b.isBoxed { return ForeignIdentifier.compare(a, b) }
      return a.portNumber - b.portNumber
    case OrderRank.pid:
      if a.isBoxed || b.isBoxed { return ForeignIdentifier.compare(a, b) }
      return a.pidNumber - b.pidNumber
    case OrderRank.tuple:
      if a.tupleArity != b.tupleArity { return a.tupleArity - b.tupleArity }
      walk.push(a.elements, b.elements, count: a.tupleArity, exactly: exactly)
      return 0
    case OrderRank.map: return compareMaps(a, b, exactly: exactly, &walk)
    default: return BitString.compare(a.bitString, b.bitString)
    }
  }

  /// Goes along two lists as long as their elements can be compared at once.
  private static func compareHeads(
    _ a: Term, _ b: Term, exactly: Bool, _ walk: inout WalkStack
  ) -> Int {
    var a = a
    var b = b
    repeat {
      let x = a.head
      let y = b.head
      a = a.tail
      b = b.tail
      if x.bits != y.bits {
        if areSmall(x, y) { return Int(bitPattern: x.bits) < Int(bitPattern: y.bits) ? -1 : 1 }
        if a.bits != b.bits { walk.push(a, b, exactly: exactly) }
        walk.push(x, y, exactly: exactly)
        return 0
      }
      if a.bits == b.bits { return 0 }
    } while a.isCons && b.isCons
    walk.push(a, b, exactly: exactly)
    return 0
  }

  /// By code points, which is the order of their bytes in UTF-8.
  static func compareAtoms(_ a: Term, _ b: Term) -> Int {
    let x = a.atomUTF8
    let y = b.atomUTF8
    let common = min(x.count, y.count)
    let order = common == 0 ? 0 : Int(memcmp(x.baseAddress!, y.baseAddress!, common))
    return order != 0 ? order : x.count - y.count
  }

  /// Precondition: both are numbers.
  static func compareNumbers(_ a: Term, _ b: Term, exactly: Bool) -> Int {
    if a.isFloat {
      if b.isFloat { return compareFloats(a.float, b.float, exactly: exactly) }
      return exactly ? 1 : -b.compareInteger(with: a.float)
    }
    if b.isFloat { return exactly ? -1 : a.compareInteger(with: b.float) }
    let isNegative = a.isNegativeInteger
    if isNegative != b.isNegativeInteger { return isNegative ? -1 : 1 }
    let order = withMagnitudes(a, b) { x, y in x.compareAbsolute(y) }
    return isNegative ? -order : order
  }

  private static func compareFloats(_ a: Double, _ b: Double, exactly: Bool) -> Int {
    if a != b { return a < b ? -1 : 1 }
    // Only 0.0 and -0.0 are left to tell apart.
    return exactly && a.sign != b.sign ? (a.sign == .minus ? -1 : 1) : 0
  }

  private static func compareReferences(_ a: Term, _ b: Term) -> Int {
    if a.header.kind.isForeign || b.header.kind.isForeign {
      return ForeignIdentifier.compare(a, b)
    }
    return compare(Reference(a).number, Reference(b).number)
  }

  /// Funs of modules first, by where they come from, then by what they have captured; then those
  /// that name a function.
  private static func compareFuns(
    _ a: Term, _ b: Term, exactly: Bool, _ walk: inout WalkStack
  ) -> Int {
    let x = a.box
    let y = b.box
    let kind = Header(x[0]).kind
    if kind != Header(y[0]).kind { return kind == .closure ? -1 : 1 }
    if kind == .externalFun {
      return x[1].bits == y[1].bits ? 0 : FunIdentity.compareExports(x[1], y[1])
    }
    if x[1].bits != y[1].bits {
      let order = FunIdentity.compareCode(x[1], y[1])
      if order != 0 { return order }
    }
    walk.push(x + 2, y + 2, count: Header(x[0]).size - 1, exactly: exactly)
    return 0
  }

  private static func compareMaps(
    _ a: Term, _ b: Term, exactly: Bool, _ walk: inout WalkStack
  ) -> Int {
    let count = a.mapSize
    if count != b.mapSize { return count - b.mapSize }
    let x = a.box
    let y = b.box
    if Header(x[0]).kind == .flatMap {
      walk.push(x + 2, y + 2, count: count, exactly: exactly)
      walk.push(x[1], y[1], exactly: true)
      return 0
    }
    let pairs = walk.temporary(count * 4)
    HashTrie.sortedPairs(a, keys: pairs, values: pairs + count)
    HashTrie.sortedPairs(b, keys: pairs + 2 * count, values: pairs + 3 * count)
    walk.push(pairs + count, pairs + 3 * count, count: count, exactly: exactly)
    walk.push(pairs, pairs + 2 * count, count: count, exactly: true)
    return 0
  }

  static func compare(_ a: UInt, _ b: UInt) -> Int { a < b ? -1 : a > b ? 1 : 0 }

  /// Where the term's type stands in the order of types: one of `OrderRank`.
  var orderRank: Int {
    if isSmall { return OrderRank.number }
    if isCons { return OrderRank.list }
    if isBoxed { return OrderRank.ofBoxed(header.kind) }
    if isAtom { return OrderRank.atom }
    if isEmpty { return OrderRank.empty }
    return isLocalPid ? OrderRank.pid : OrderRank.port
  }
}

/// The types in their order.
enum OrderRank {
  static let number = 0
  static let atom = 1
  static let reference = 2
  static let fun = 3
  static let port = 4
  static let pid = 5
  static let tuple = 6
  static let map = 7
  static let empty = 8
  static let list = 9
  static let bitString = 10

  static func ofBoxed(_ kind: Header.Kind) -> Int {
    switch kind {
    case .tuple: tuple
    case .closure, .externalFun: fun
    case .flatMap, .hashMap: map
    case .reference, .handle, .foreignReference: reference
    case .foreignPid: pid
    case .foreignPort: port
    case .positiveInteger, .negativeInteger, .float: number
    default: bitString
    }
  }
}
