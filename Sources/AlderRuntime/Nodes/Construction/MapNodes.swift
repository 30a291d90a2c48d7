final class MapConstruction: Expression {
  let keys: ExpressionList
  let values: ExpressionList
  init(_ pairs: [(key: Expression, value: Expression)]) {
    keys = ExpressionList(pairs.map(\.key))
    values = ExpressionList(pairs.map(\.value))
  }
  deinit {
    keys.free()
    values.free()
  }
  override func value(_ p: Process) throws(Raise) -> Term {
    var map = p.emptyMap
    for index in 0..<keys.count {
      let key = try keys.value(index, p)
      map = p.mapPut(map, key, try values.value(index, p))
    }
    return map
  }
}

/// `Map#{K => V}` and `Map#{K := V}`.
final class MapUpdate: Expression {
  let map: Expression
  let keys: ExpressionList
  let values: ExpressionList
  /// Which of the pairs must have been there.
  let exact: Set<Int>
  let location: SourceLocation

  init(
    _ map: Expression, _ pairs: [(key: Expression, value: Expression, isExact: Bool)],
    _ location: SourceLocation
  ) {
    self.map = map
    keys = ExpressionList(pairs.map(\.key))
    values = ExpressionList(pairs.map(\.value))
    exact = Set(pairs.indices.filter { pairs[$0].isExact })
    self.location = location
  }
  deinit {
    keys.free()
    values.free()
  }

  override func value(_ p: Process) throws(Raise) -> Term {
    let original = try map.value(p)
    var map = original
    for index in 0..<keys.count {
      let key = try keys.value(index, p)
      let value = try values.value(index, p)
      guard original.isMap else { throw p.error(Atom.badmap, original, at: location) }
      if exact.contains(index) {
        guard let updated = p.mapUpdate(map, key, value) else {
          throw p.error(Atom.badkey, key, at: location)
        }
        map = updated
      } else {
        map = p.mapPut(map, key, value)
      }
    }
    guard original.isMap else { throw p.error(Atom.badmap, original, at: location) }
    return map
  }
}
