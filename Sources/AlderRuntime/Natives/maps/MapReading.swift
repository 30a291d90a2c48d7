extension NativeTable {
  static let mapReading: [Native] = [
    Native("get") { p, key, map throws(Raise) in
      guard let value = try find(p, key, map) else { throw p.error(Atom.badkey, key) }
      return value
    },
    Native("get") { p, key, map, other throws(Raise) in try find(p, key, map) ?? other },
    Native("find") { p, key, map throws(Raise) in
      guard let value = try find(p, key, map) else { return Atom.error }
      return p.tuple(Atom.ok, value)
    },
    Native("is_key") { p, key, map throws(Raise) in Term(try find(p, key, map) != nil) },
    Native("size") { p, map throws(Raise) in Term(small: try checked(p, map).mapSize) },
    Native("keys") { p, map throws(Raise) in try list(p, map) { key, _ in key } },
    Native("values") { p, map throws(Raise) in try list(p, map) { _, value in value } },
  ]

  private static func find(_ p: Process, _ key: Term, _ map: Term) throws(Raise) -> Term? {
    try checked(p, map).mapValue(for: key)
  }

  private static func checked(_ p: Process, _ map: Term) throws(Raise) -> Term {
    if map.isMap { return map }
    throw p.error(Atom.badmap, map)
  }

  @inline(__always)
  private static func list(
    _ p: Process, _ map: Term, _ element: (Term, Term) -> Term
  ) throws(Raise) -> Term {
    let count = try checked(p, map).mapSize
    p.charge(count >> 4)
    let (list, words) = p.cells(count, tail: .empty)
    var next = words
    map.forEachPair { key, value in
      next[0] = element(key, value)
      next += 2
    }
    return list
  }
}
