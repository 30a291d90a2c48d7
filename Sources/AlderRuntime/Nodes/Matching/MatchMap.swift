final class MatchAnyMap: Branch {
  let slot: Int
  init(_ site: Site, _ slot: Int, then: Next, otherwise: Next) {
    self.slot = slot
    super.init(site, then: then, otherwise: otherwise)
  }
  override func run(_ p: Process) throws(Raise) -> Next? { p[slot].isMap ? then : otherwise }
}

/// `#{Key := ...}`: what is in the map under the key goes to `target`. The slot holds a map.
final class MatchMapKey: Branch {
  let slot: Int
  let key: Expression
  let target: Int
  init(_ site: Site, _ slot: Int, _ key: Expression, into target: Int, then: Next, otherwise: Next)
  {
    self.slot = slot
    self.key = key
    self.target = target
    super.init(site, then: then, otherwise: otherwise)
  }
  override func run(_ p: Process) throws(Raise) -> Next? {
    // As in a guard, a key that cannot be computed does not match.
    do throws(Raise) {
      let key = try key.value(p)
      guard let value = p[slot].mapValue(for: key) else { return otherwise }
      p[target] = value
      return then
    } catch {
      return otherwise
    }
  }
}
