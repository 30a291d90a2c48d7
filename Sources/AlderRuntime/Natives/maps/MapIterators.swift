/// Iterators of maps, as terms:
///
///     [Place | Map]           where to go on: an index in a flat map, in a large one a `Place`
///     [[Key ...] | Map]       the keys that are left, for an order of the program's choice
///     {Key, Value, Iterator}  a pair, and what comes after it; several pairs are found at once
///     none                    the end
extension NativeTable {
  static let mapIterators: [Native] = [
    Native("iterator") { p, map throws(Raise) in
      guard map.isMap else { throw p.error(Atom.badmap, map) }
      return p.cons(Term(small: 0), map)
    },
    Native("next", next),
    Native("to_list", toList),
  ]

  /// What a comprehension's generator starts from: the first pair of a map or an iterator, or
  /// `none`; what is neither stays as it is.
  static let comprehensionIterators: [Native] = [
    Native("mc_iterator") { p, source throws(Raise) in
      if source.isMap { return try next(p, p.cons(Term(small: 0), source)) }
      var rest = source
      while rest.isTuple(arity: 3) {
        rest = rest.elements[2]
        p.charge(1)
      }
      if rest == Atom.none { return source }
      do throws(Raise) {
        let first = try next(p, rest)
        return source.isTuple(arity: 3) ? source : first
      } catch {
        // Here, for it looks like an iterator until its end.
        guard source.isTuple(arity: 3) else { return source }
        throw p.raiseForCaller(Atom.error, p.tuple(Atom.badGenerator, source))
      }
    }
  ]

  private static func next(_ p: Process, _ iterator: Term) throws(Raise) -> Term {
    if iterator == Atom.none || iterator.isTuple(arity: 3) { return iterator }
    guard iterator.isCons, iterator.tail.isMap else { throw p.badarg() }
    let (place, map) = (iterator.head, iterator.tail)
    if place.isEmpty { return Atom.none }
    if place.isCons {
      guard let value = map.mapValue(for: place.head) else { throw p.badarg() }
      let rest = place.tail.isEmpty ? Atom.none : p.cons(place.tail, map)
      return p.tuple(place.head, value, rest)
    }
    guard place.isInteger, !place.isNegativeInteger else { throw p.badarg() }
    if map.mapSize == 0 { return Atom.none }
    if map.isFlatMap {
      guard place.isSmall, place.small < map.mapSize else { throw p.badarg() }
      var pairs = Atom.none
      for index in (place.small..<map.mapSize).reversed() {
        pairs = p.tuple(FlatMap.keys(map)[index], FlatMap.values(map)[index], pairs)
      }
      return pairs
    }
    guard let start = HashTrie.Place(place) else { throw p.badarg() }
    return pairs(p, from: start, in: map)
  }

  private static let pairsAtOnce = 16

  /// Some pairs, and where to go on behind them.
  private static func pairs(_ p: Process, from start: HashTrie.Place, in map: Term) -> Term {
    var cells: [Term] = []
    cells.reserveCapacity(pairsAtOnce)
    var lastIndex: Int?
    var isComplete = true
    HashTrie.forEachCell(from: start, in: map) { cell, index in
      isComplete = cells.count < pairsAtOnce
      if isComplete {
        cells.append(cell)
        lastIndex = index
      }
      return isComplete
    }
    guard let last = cells.last else { return Atom.none }
    let behind = HashTrie.place(behind: last, lastIndex)
    var pairs = isComplete ? Atom.none : p.cons(behind.term(p), map)
    for cell in cells.reversed() { pairs = p.tuple(cell.head, cell.tail, pairs) }
    return pairs
  }

  /// Of a map, or of the rest of an iteration.
  private static func toList(_ p: Process, _ source: Term) throws(Raise) -> Term {
    var result = ListBuilder(p)
    if source.isMap {
      p.charge(source.mapSize >> 3)
      source.forEachPair { key, value in result.append(p.tuple(key, value)) }
      return result.finish()
    }
    var rest = source
    while rest != Atom.none {
      if rest.isTuple(arity: 3) {
        result.append(p.tuple(rest.elements[0], rest.elements[1]))
        rest = rest.elements[2]
        p.charge(1)
      } else if rest.isCons && rest.tail.isMap {
        rest = try next(p, rest)
      } else {
        throw p.error(Atom.badmap, source)
      }
    }
    return result.finish()
  }
}

extension HashTrie.Place {
  /// As an integer: the index in the bucket in front of the bits of the hash.
  func term(_ p: Process) -> Term {
    p.integer(UInt64(hash) | UInt64(bucketIndex) << UInt64(MapHash.bitCount))
  }

  init?(_ term: Term) {
    let bits: UInt
    if term.isSmall {
      bits = UInt(bitPattern: term.small)
    } else {
      guard term.header.size == 1 else { return nil }
      bits = term.limbs[0]
    }
    self.init(
      hash: bits & (1 << UInt(MapHash.bitCount) - 1),
      bucketIndex: Int(bits >> UInt(MapHash.bitCount)))
  }
}
