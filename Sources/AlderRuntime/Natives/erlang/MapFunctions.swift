/// The functions on maps that guards may use.
extension NativeTable {
  static let mapFunctions: [Native] = [
    Native("map_size", mapSize),
    Native("map_get", mapGet),
    Native("is_map_key", isMapKey),
  ]

  private static func mapSize(_ p: Process, _ map: Term) throws(Raise) -> Term {
    guard map.isMap else { throw p.error(Atom.badmap, map) }
    return Term(small: map.mapSize)
  }

  private static func mapGet(_ p: Process, _ key: Term, _ map: Term) throws(Raise) -> Term {
    guard map.isMap else { throw p.error(Atom.badmap, map) }
    guard let value = map.mapValue(for: key) else { throw p.error(Atom.badkey, key) }
    return value
  }

  private static func isMapKey(_ p: Process, _ key: Term, _ map: Term) throws(Raise) -> Term {
    guard map.isMap else { throw p.error(Atom.badmap, map) }
    return Term(map.mapValue(for: key) != nil)
  }
}
