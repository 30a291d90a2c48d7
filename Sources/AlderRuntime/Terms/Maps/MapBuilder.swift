/// Making maps from many pairs at once, without the garbage of adding them one by one.
enum MapBuilder {
  /// A key, its value and its hash; `order` tells equal keys apart.
  struct Pair {
    let hash: UInt
    let order: Int
    let key: Term
    let value: Term
  }

  /// Of equal keys the last counts.
  static func map(_ p: Process, _ pairs: Words, _ count: Int) -> Term {
    if count == 0 { return FlatMap.empty }
    return withUnsafeTemporaryAllocation(of: Term.self, capacity: 2 * Term.flatMapLimit) { buffer in
      let keys = buffer.baseAddress.unsafelyUnwrapped
      let values = keys + Term.flatMapLimit
      guard let distinct = sort(pairs, count, keys, values) else {
        return large(p, pairs, count)
      }
      return flat(p, keys, values, distinct)
    }
  }

  /// Fills `keys` and `values` in order; returns how many there are, nil when they are too many for
  /// a flat map.
  private static func sort(
    _ pairs: Words, _ count: Int, _ keys: Words, _ values: Words
  ) -> Int? {
    var distinct = 0
    for index in 0..<count {
      let key = pairs[2 * index]
      // Keys that come in order, as they often do, need one comparison.
      let isLast = distinct == 0 || Term.compareExactly(keys[distinct - 1], key) < 0
      let at = isLast ? distinct : FlatMap.position(of: key, keys, distinct)
      if at < distinct && keys[at].isExactlyEqual(to: key) {
        values[at] = pairs[2 * index + 1]
        continue
      }
      if distinct == Term.flatMapLimit { return nil }
      var move = distinct
      while move > at {
        keys[move] = keys[move - 1]
        values[move] = values[move - 1]
        move -= 1
      }
      keys[at] = key
      values[at] = pairs[2 * index + 1]
      distinct += 1
    }
    return distinct
  }

  static func flat(_ p: Process, _ keys: Words, _ values: Words, _ count: Int) -> Term {
    let (keysTerm, newKeys) = p.tuple(arity: count)
    newKeys.update(from: keys, count: count)
    let (term, newValues) = p.flatMap(keys: keysTerm)
    newValues.update(from: values, count: count)
    return term
  }

  /// Precondition: there are more than 32 different keys.
  private static func large(_ p: Process, _ pairs: Words, _ count: Int) -> Term {
    var sorted: [Pair] = []
    sorted.reserveCapacity(count)
    for index in 0..<count {
      let key = pairs[2 * index]
      sorted.append(
        Pair(hash: MapHash.hash(key), order: index, key: key, value: pairs[2 * index + 1]))
    }
    sorted.sort { $0.hash != $1.hash ? $0.hash < $1.hash : $0.order < $1.order }
    removeDuplicates(&sorted)
    return trie(p, sorted)
  }

  /// Keeps the last of equal keys. Precondition: sorted.
  private static func removeDuplicates(_ pairs: inout [Pair]) {
    var kept = 0
    var group = 0  // where those with the same hash begin
    for index in pairs.indices {
      let pair = pairs[index]
      if kept > 0 && pairs[kept - 1].hash != pair.hash { group = kept }
      let same = (group..<kept).first { pairs[$0].key.isExactlyEqual(to: pair.key) }
      pairs[same ?? kept] = pair
      if same == nil { kept += 1 }
    }
    pairs.removeLast(pairs.count - kept)
  }

  /// Precondition: sorted by hash, different keys, more than 32.
  static func trie(_ p: Process, _ pairs: [Pair]) -> Term {
    pairs.withUnsafeBufferPointer { pairs in
      let root = entry(p, pairs, HashTrie.rootShift, isRoot: true)
      return HashTrie.map(p, count: pairs.count, root: root)
    }
  }

  /// The part of a trie that holds `pairs`, which have the digits above `shift` in common.
  private static func entry(
    _ p: Process, _ pairs: UnsafeBufferPointer<Pair>, _ shift: Int, isRoot: Bool = false
  ) -> Term {
    if pairs.count == 1 && !isRoot { return p.cons(pairs[0].key, pairs[0].value) }
    if shift < 0 {
      let box = p.allocate(pairs.count + 1)
      box[0] = Header(.hashBucket, size: pairs.count).term
      for index in pairs.indices { box[1 + index] = p.cons(pairs[index].key, pairs[index].value) }
      return Term(boxed: box)
    }
    var bitmap = 0
    for pair in pairs { bitmap |= HashTrie.bit(pair.hash, shift) }
    let (term, entries) = HashTrie.node(p, bitmap: bitmap)
    var start = 0
    for index in 0..<bitmap.nonzeroBitCount {
      let bit = HashTrie.bit(pairs[start].hash, shift)
      var end = start + 1
      while end < pairs.count && HashTrie.bit(pairs[end].hash, shift) == bit { end += 1 }
      entries[index] = entry(
        p, UnsafeBufferPointer(rebasing: pairs[start..<end]), shift - HashTrie.bitsPerDigit)
      start = end
    }
    return term
  }

  /// A large map of 33 keys without one of them.
  static func flatten(_ p: Process, _ map: Term, without key: Term) -> Term {
    withUnsafeTemporaryAllocation(of: Term.self, capacity: 2 * Term.flatMapLimit) { buffer in
      let pairs = buffer.baseAddress.unsafelyUnwrapped
      var count = 0
      map.forEachPair { other, value in
        if other.isExactlyEqual(to: key) { return }
        pairs[2 * count] = other
        pairs[2 * count + 1] = value
        count += 1
      }
      return self.map(p, pairs, count)
    }
  }

  /// Both maps' pairs; where both have a key, the value is that of `b`.
  static func merge(_ p: Process, _ a: Term, _ b: Term) -> Term {
    if a.mapSize == 0 { return b }
    if b.mapSize == 0 { return a }
    if a.isFlatMap && b.isFlatMap { return mergeFlat(p, a, b) }
    // Adding one by one costs a path of nodes for each pair.
    if b.mapSize * 8 <= a.mapSize {
      var merged = a
      b.forEachPair { key, value in merged = p.mapPut(merged, key, value) }
      return merged
    }
    if a.mapSize * 8 <= b.mapSize {
      var merged = b
      a.forEachPair { key, value in
        if b.mapValue(for: key) == nil { merged = p.mapPut(merged, key, value) }
      }
      return merged
    }
    var pairs: [Term] = []
    pairs.reserveCapacity(2 * (a.mapSize + b.mapSize))
    a.forEachPair { key, value in
      pairs.append(key)
      pairs.append(value)
    }
    b.forEachPair { key, value in
      pairs.append(key)
      pairs.append(value)
    }
    return pairs.withUnsafeMutableBufferPointer {
      map(p, $0.baseAddress.unsafelyUnwrapped, $0.count / 2)
    }
  }

  private static func mergeFlat(_ p: Process, _ a: Term, _ b: Term) -> Term {
    // The same keys: the same values behind them, but those of b.
    if a.box[1].bits == b.box[1].bits { return b }
    let capacity = 2 * (FlatMap.count(a) + FlatMap.count(b))
    return withUnsafeTemporaryAllocation(of: Term.self, capacity: capacity) { buffer in
      let pairs = buffer.baseAddress.unsafelyUnwrapped
      var count = 0
      for map in [a, b] {
        map.forEachPair { key, value in
          pairs[count] = key
          pairs[count + 1] = value
          count += 2
        }
      }
      return self.map(p, pairs, count / 2)
    }
  }
}

extension HashTrie {
  /// A flat map of 32 keys and another pair: a trie.
  static func grow(_ p: Process, _ map: Term, _ key: Term, _ value: Term) -> Term {
    var pairs: [MapBuilder.Pair] = []
    pairs.reserveCapacity(Term.flatMapLimit + 1)
    func append(_ key: Term, _ value: Term) {
      pairs.append(.init(hash: MapHash.hash(key), order: 0, key: key, value: value))
    }
    map.forEachPair(append)
    append(key, value)
    pairs.sort { $0.hash < $1.hash }
    return MapBuilder.trie(p, pairs)
  }

  /// Writes the pairs of a large map in the exact order of its keys.
  static func sortedPairs(_ map: Term, keys: Words, values: Words) {
    var cells: [Term] = []
    cells.reserveCapacity(count(map))
    var cursor = Cursor(map)
    while let cell = cursor.next() { cells.append(cell) }
    cells.sort { Term.compareExactly($0.head, $1.head) < 0 }
    for (index, cell) in cells.enumerated() {
      keys[index] = cell.head
      values[index] = cell.tail
    }
  }
}
