/// `[Head | Tail]`, both wanted.
final class MatchCons: Step {
  let slot: Int
  let head: Int
  let tail: Int
  let then: Next
  let otherwise: Next
  init(_ site: Site, _ slot: Int, head: Int, tail: Int, then: Next, otherwise: Next) {
    self.slot = slot
    self.head = head
    self.tail = tail
    self.then = then
    self.otherwise = otherwise
    super.init(site)
  }
  override func run(_ p: Process) throws(Raise) -> Next? {
    let frame = p.frame
    let list = frame[slot]
    guard list.isCons else { return otherwise }
    let cell = list.cell
    frame[head] = cell[0]
    frame[tail] = cell[1]
    return then
  }
}

/// A list cell of which only one word is wanted: part 0 is the head, 1 the tail.
final class MatchConsPart: Step {
  let slot: Int
  let part: Int
  let target: Int
  let then: Next
  let otherwise: Next
  init(_ site: Site, _ slot: Int, part: Int, into target: Int, then: Next, otherwise: Next) {
    self.slot = slot
    self.part = part
    self.target = target
    self.then = then
    self.otherwise = otherwise
    super.init(site)
  }
  override func run(_ p: Process) throws(Raise) -> Next? {
    let frame = p.frame
    let list = frame[slot]
    guard list.isCons else { return otherwise }
    frame[target] = list.cell[part]
    return then
  }
}

final class MatchAnyCons: Step {
  let slot: Int
  let then: Next
  let otherwise: Next
  init(_ site: Site, _ slot: Int, then: Next, otherwise: Next) {
    self.slot = slot
    self.then = then
    self.otherwise = otherwise
    super.init(site)
  }
  override func run(_ p: Process) throws(Raise) -> Next? { p[slot].isCons ? then : otherwise }
}
