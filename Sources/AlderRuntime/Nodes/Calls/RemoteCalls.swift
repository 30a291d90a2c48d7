// Calls through an export cell: `Module:Function(...)`.

final class RemoteCall0: CallStep {
  let export: Unmanaged<Export>
  init(_ site: Site, _ plan: CallPlan, _ export: Export) {
    self.export = .passUnretained(export)
    super.init(site, plan)
  }
  override func run(_ p: Process) throws(Raise) -> Next? {
    let frame = p.frame(above: stride)
    return p.enter(export, from: self, frame: frame)
  }
}

final class RemoteCall1: CallStep {
  let export: Unmanaged<Export>
  let first: Operand
  init(_ site: Site, _ plan: CallPlan, _ export: Export, _ first: Operand) {
    self.export = .passUnretained(export)
    self.first = first
    super.init(site, plan)
  }
  override func run(_ p: Process) throws(Raise) -> Next? {
    let first = try first.value(p)
    let frame = p.frame(above: stride)
    frame[0] = first
    return p.enter(export, from: self, frame: frame)
  }
}

final class RemoteCall2: CallStep {
  let export: Unmanaged<Export>
  let first: Operand
  let second: Operand
  init(
    _ site: Site, _ plan: CallPlan, _ export: Export, _ first: Operand, _ second: Operand
  ) {
    self.export = .passUnretained(export)
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
    return p.enter(export, from: self, frame: frame)
  }
}

final class RemoteCall3: CallStep {
  let export: Unmanaged<Export>
  let first: Operand
  let second: Operand
  let third: Operand
  init(
    _ site: Site, _ plan: CallPlan, _ export: Export, _ first: Operand, _ second: Operand,
    _ third: Operand
  ) {
    self.export = .passUnretained(export)
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
    return p.enter(export, from: self, frame: frame)
  }
}
