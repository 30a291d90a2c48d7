// Calls whose target is known when the code is lowered: a function of the same module, or one of
// the engine's own.

final class Call0: CallStep {
  let callee: Unmanaged<FunctionCode>
  init(_ site: Site, _ plan: CallPlan, _ callee: FunctionCode) {
    self.callee = .passUnretained(callee)
    super.init(site, plan)
  }
  override func run(_ p: Process) throws(Raise) -> Next? {
    let frame = p.frame(above: stride)
    return p.enter(callee, from: self, frame: frame)
  }
}

final class Call1: CallStep {
  let callee: Unmanaged<FunctionCode>
  let first: Operand
  init(_ site: Site, _ plan: CallPlan, _ callee: FunctionCode, _ first: Operand) {
    self.callee = .passUnretained(callee)
    self.first = first
    super.init(site, plan)
  }
  override func run(_ p: Process) throws(Raise) -> Next? {
    let first = try first.value(p)
    let frame = p.frame(above: stride)
    frame[0] = first
    return p.enter(callee, from: self, frame: frame)
  }
}

final class Call2: CallStep {
  let callee: Unmanaged<FunctionCode>
  let first: Operand
  let second: Operand
  init(
    _ site: Site, _ plan: CallPlan, _ callee: FunctionCode, _ first: Operand, _ second: Operand
  ) {
    self.callee = .passUnretained(callee)
    self.first = first
    self.second = second
    super.init(site, plan)
  }
  override func run(_ p: Process) throws(Raise) -> Next? {
    let first = try first.value(p)
    let second = try second.value(p)
    let frame = p.frame(above: stride)
    frame[0] = first
    frame[1] = second
    return p.enter(callee, from: self, frame: frame)
  }
}

final class Call3: CallStep {
  let callee: Unmanaged<FunctionCode>
  let first: Operand
  let second: Operand
  let third: Operand
  init(
    _ site: Site, _ plan: CallPlan, _ callee: FunctionCode, _ first: Operand, _ second: Operand,
    _ third: Operand
  ) {
    self.callee = .passUnretained(callee)
    self.first = first
    self.second = second
    self.third = third
    super.init(site, plan)
  }
  override func run(_ p: Process) throws(Raise) -> Next? {
    let first = try first.value(p)
    let second = try second.value(p)
    let third = try third.value(p)
    let frame = p.frame(above: stride)
    frame[0] = first
    frame[1] = second
    frame[2] = third
    return p.enter(callee, from: self, frame: frame)
  }
}

final class Call4: CallStep {
  let callee: Unmanaged<FunctionCode>
  let first: Operand
  let second: Operand
  let third: Operand
  let fourth: Operand
  init(
    _ site: Site, _ plan: CallPlan, _ callee: FunctionCode, _ first: Operand, _ second: Operand,
    _ third: Operand, _ fourth: Operand
  ) {
    self.callee = .passUnretained(callee)
    self.first = first
    self.second = second
    self.third = third
    self.fourth = fourth
    super.init(site, plan)
  }
  override func run(_ p: Process) throws(Raise) -> Next? {
    let first = try first.value(p)
    let second = try second.value(p)
    let third = try third.value(p)
    let fourth = try fourth.value(p)
    let frame = p.frame(above: stride)
    frame[0] = first
    frame[1] = second
    frame[2] = third
    frame[3] = fourth
    return p.enter(callee, from: self, frame: frame)
  }
}
