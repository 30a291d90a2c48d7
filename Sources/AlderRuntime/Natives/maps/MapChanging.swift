extension NativeTable {
  static let mapChanging: [Native] = [
    Native("new") { p in p.emptyMap },
    Native("put") { p, key, value, map throws(Raise) in
      p.mapPut(try checked(p, map), key, value)
    },
    Native("update") { p, key, value, map throws(Raise) in
      guard let updated = p.mapUpdate(try checked(p, map), key, value)
      else { throw p.error(Atom.badkey, key) }
      return updated
    },
    Native("remove") { p, key, map throws(Raise) in p.mapRemove(try checked(p, map), key) },
    Native("take", take),
    Native("merge", merge),
    Native("from_list", fromList),
    Native("from_keys", fromKeys),
  ]

  private static func checked(_ p: Process, _ map: Term) throws(Raise) -> Term {
    if map.isMap { return map }
    throw p.error(Atom.badmap, map)
  }

  private static func take(_ p: Process, _ key: Term, _ map: Term) throws(Raise) -> Term {
    guard let value = try checked(p, map).mapValue(for: key) else { return Atom.error }
    return p.tuple(value, p.mapRemove(map, key))
  }

  private static func merge(_ p: Process, _ a: Term, _ b: Term) throws(Raise) -> Term {
    let count = try checked(p, a).mapSize + checked(p, b).mapSize
    p.charge(count >> 2)
    return MapBuilder.merge(p, a, b)
  }

  private static func fromList(_ p: Process, _ list: Term) throws(Raise) -> Term {
    guard let count = list.listLength else { throw p.badarg() }
    let pairs = Words.allocate(capacity: 2 * count + 1)
    defer { pairs.deallocate() }
    var rest = list
    for index in 0..<count {
      let pair = rest.head
      guard pair.isTuple(arity: 2) else { throw p.badarg() }
      pairs[2 * index] = pair.elements[0]
      pairs[2 * index + 1] = pair.elements[1]
      rest = rest.tail
    }
    p.charge(count >> 2)
    return p.map(pairs: pairs, count: count)
  }

  private static func fromKeys(_ p: Process, _ keys: Term, _ value: Term) throws(Raise) -> Term {
    guard let count = keys.listLength else { throw p.badarg() }
    let pairs = Words.allocate(capacity: 2 * count + 1)
    defer { pairs.deallocate() }
    var rest = keys
    for index in 0..<count {
      pairs[2 * index] = rest.head
      pairs[2 * index + 1] = value
      rest = rest.tail
    }
    p.charge(count >> 2)
    return p.map(pairs: pairs, count: count)
  }
}
