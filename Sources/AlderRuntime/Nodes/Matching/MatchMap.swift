final class MatchAnyMap: Step {
  let slot: Int
  let then: Next
  let otherwise: Next
  init(_ site: Site, _ slot: Int, then: Next, otherwise: Next) {
    self.slot = slot
    self.then = then
    self.otherwise = otherwise
    super.init(site)
  }
  override func run(_ p: Process) throws(Raise) -> Next? { p[slot].isMap ? then : otherwise }
}

/// `#{Key := ...}`: what is in the map under the key goes to `target`. The slot holds a map.
final class MatchMapKey: Step {
  let slot: Int
  let key: Expression
  let target: Int
  let then: Next
  let otherwise: Next
  init(_ site: Site, _ slot: Int, _ key: Expression, into target: Int, then: Next, otherwise: Next)
  {
    self.slot = slot
    self.key = key
    self.target = target
    self.then = then
    self.otherwise = otherwise
    super.init(site)
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
