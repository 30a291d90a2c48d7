/// `[Head | Tail]`, both wanted.
final class MatchCons: Branch {
  let slot: Int
  let head: Int
  let tail: Int
  init(_ site: Site, _ slot: Int, head: Int, tail: Int, then: Next, otherwise: Next) {
    self.slot = slot
    self.head = head
    self.tail = tail
    super.init(site, then: then, otherwise: otherwise)
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
final class MatchConsPart: Branch {
  let slot: Int
  let part: Int
  let target: Int
  init(_ site: Site, _ slot: Int, part: Int, into target: Int, then: Next, otherwise: Next) {
    self.slot = slot
    self.part = part
    self.target = target
    super.init(site, then: then, otherwise: otherwise)
  }
  override func run(_ p: Process) throws(Raise) -> Next? {
    let frame = p.frame
    let list = frame[slot]
    guard list.isCons else { return otherwise }
    frame[target] = list.cell[part]
    return then
  }
}

final class MatchAnyCons: Branch {
  let slot: Int
  init(_ site: Site, _ slot: Int, then: Next, otherwise: Next) {
    self.slot = slot
    super.init(site, then: then, otherwise: otherwise)
  }
  override func run(_ p: Process) throws(Raise) -> Next? { p[slot].isCons ? then : otherwise }
}
