/// Maps, as the evaluator and the natives use them.
///
/// Up to 32 keys a map is flat: a tuple of keys, sorted in exact term order and shared by maps that
/// have the same keys, and the values in the same order. A larger one is a hash trie, see
/// `HashTrie`. A map of at most 32 keys is never a trie, so that equal maps have the same shape.
extension Term {
  static let flatMapLimit = 32

  /// Precondition: `isMap`.
  @inline(__always) var mapSize: Int {
    let header = header
    return header.kind == .flatMap ? header.size - 1 : box[1].small
  }

  @inline(__always) var isFlatMap: Bool { isBoxed(.flatMap) }

  /// The value that `key` has; nil when it has none. Precondition: `isMap`.
  @inline(__always) func mapValue(for key: Term) -> Term? {
    if header.kind == .flatMap {
      guard let index = FlatMap.index(of: key, in: self) else { return nil }
      return FlatMap.values(self)[index]
    }
    return HashTrie.find(key, in: self)
  }
}

extension Process {
  /// `map` with `key` leading to `value`. Precondition: `map.isMap`.
  func mapPut(_ map: Term, _ key: Term, _ value: Term) -> Term {
    if !map.isFlatMap { return HashTrie.put(self, map, key, value) }
    if let index = FlatMap.index(of: key, in: map) {
      return FlatMap.replace(self, map, at: index, value)
    }
    if map.mapSize < Term.flatMapLimit { return FlatMap.insert(self, map, key, value) }
    return HashTrie.grow(self, map, key, value)
  }

  /// `map` with another value for a key it has; nil when it has no such key.
  func mapUpdate(_ map: Term, _ key: Term, _ value: Term) -> Term? {
    if map.isFlatMap {
      guard let index = FlatMap.index(of: key, in: map) else { return nil }
      return FlatMap.replace(self, map, at: index, value)
    }
    return HashTrie.find(key, in: map) == nil ? nil : HashTrie.put(self, map, key, value)
  }

  /// `map` without `key`.
  func mapRemove(_ map: Term, _ key: Term) -> Term {
    if !map.isFlatMap { return HashTrie.remove(self, map, key) }
    guard let index = FlatMap.index(of: key, in: map) else { return map }
    return FlatMap.remove(self, map, at: index)
  }

  /// The map of `count` keys and values that lie by turns in `pairs`; of equal keys the last
  /// counts.
  func map(pairs: Words, count: Int) -> Term {
    MapBuilder.map(self, pairs, count)
  }

  /// The same from a list of pairs.
  func makeMap(_ pairs: [(Term, Term)]) -> Term {
    withUnsafeTemporaryAllocation(of: Term.self, capacity: 2 * pairs.count + 1) { buffer in
      let words = buffer.baseAddress.unsafelyUnwrapped
      for (index, pair) in pairs.enumerated() {
        words[2 * index] = pair.0
        words[2 * index + 1] = pair.1
      }
      return map(pairs: words, count: pairs.count)
    }
  }

  /// The map without keys.
  var emptyMap: Term { FlatMap.empty }

  /// A map whose keys are sorted and distinct, for nodes that know their keys; the caller writes
  /// the values at once. Precondition: `keys` is a tuple of at most 32.
  @inline(__always) func flatMap(keys: Term) -> (term: Term, values: Words) {
    let count = keys.tupleArity
    let box = allocate(count + 2)
    box[0] = Header(.flatMap, size: count + 1).term
    box[1] = keys
    return (Term(boxed: box), box + 2)
  }
}
