/// A map of at most 32 keys:
///
///     [header][keys] [value of the first key][value of the second] ...
///               `--> [tuple][first key][second key] ...
enum FlatMap {
  /// The empty map, for all processes.
  static let empty: Term = {
    let words = Words.allocate(capacity: 3)
    words[0] = Header(.tuple, size: 0).term
    words[1] = Header(.flatMap, size: 1).term
    words[2] = Term(boxed: words)
    let literal = Literals.copy(Term(boxed: words + 1))
    words.deallocate()
    return literal
  }()

  @inline(__always) static func keys(_ map: Term) -> Words { map.box[1].box + 1 }
  @inline(__always) static func values(_ map: Term) -> Words { map.box + 2 }
  @inline(__always) static func count(_ map: Term) -> Int { map.header.size - 1 }

  /// Where `key` stands; nil when it is not there.
  @inline(__always) static func index(of key: Term, in map: Term) -> Int? {
    let keys = keys(map)
    let count = count(map)
    var index = 0
    while index < count {
      if keys[index].bits == key.bits { return index }
      index &+= 1
    }
    return key.isPointer ? indexOfEqual(key, keys, count) : nil
  }

  /// For keys that are not immediate: equal ones need not be the same word.
  @inline(never)
  private static func indexOfEqual(_ key: Term, _ keys: Words, _ count: Int) -> Int? {
    for index in 0..<count where keys[index].isExactlyEqual(to: key) { return index }
    return nil
  }

  static func replace(_ p: Process, _ map: Term, at index: Int, _ value: Term) -> Term {
    if values(map)[index].bits == value.bits { return map }
    let words = map.header.size + 1
    let box = p.allocate(words)
    box.update(from: map.box, count: words)
    box[2 + index] = value
    return Term(boxed: box)
  }

  /// Precondition: the map has fewer than 32 keys and not this one.
  static func insert(_ p: Process, _ map: Term, _ key: Term, _ value: Term) -> Term {
    let count = count(map)
    let oldKeys = keys(map)
    let oldValues = values(map)
    let at = position(of: key, oldKeys, count)
    let (keysTerm, newKeys) = p.tuple(arity: count + 1)
    let (term, newValues) = p.flatMap(keys: keysTerm)
    newKeys.update(from: oldKeys, count: at)
    newKeys[at] = key
    (newKeys + at + 1).update(from: oldKeys + at, count: count - at)
    newValues.update(from: oldValues, count: at)
    newValues[at] = value
    (newValues + at + 1).update(from: oldValues + at, count: count - at)
    return term
  }

  /// How many of `keys` are smaller than `key`.
  static func position(of key: Term, _ keys: Words, _ count: Int) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if Term.compareExactly(keys[middle], key) < 0 { low = middle + 1 } else { high = middle }
    }
    return low
  }

  static func remove(_ p: Process, _ map: Term, at index: Int) -> Term {
    let count = count(map)
    if count == 1 { return empty }
    let oldKeys = keys(map)
    let oldValues = values(map)
    let (keysTerm, newKeys) = p.tuple(arity: count - 1)
    let (term, newValues) = p.flatMap(keys: keysTerm)
    newKeys.update(from: oldKeys, count: index)
    (newKeys + index).update(from: oldKeys + index + 1, count: count - 1 - index)
    newValues.update(from: oldValues, count: index)
    (newValues + index).update(from: oldValues + index + 1, count: count - 1 - index)
    return term
  }
}
