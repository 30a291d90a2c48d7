// Calls whose target is a value: `F(...)`, `M:F(...)`.

final class FunCall: CallStep {
  let fun: Expression
  let arguments: ExpressionList
  init(_ site: Site, _ plan: CallPlan, _ fun: Expression, _ arguments: [Expression]) {
    self.fun = fun
    self.arguments = ExpressionList(arguments)
    super.init(site, plan)
  }
  deinit { arguments.free() }

  override func run(_ p: Process) throws(Raise) -> Next? {
    let fun = try fun.value(p)
    let count = arguments.count
    let extra = fun.isBoxed(.closure) ? fun.capturedCount : 0
    let frame = p.frame(above: stride, arguments: count + extra)
    for index in 0..<count { frame[index] = try arguments.value(index, p) }
    guard fun.isBoxed(.closure) else {
      let export = try p.callable(fun, arity: count, arguments: frame)
      return p.enter(export, from: self, frame: frame)
    }
    try p.spread(fun, arity: count, frame)
    return p.enter(fun.closureCode, from: self, frame: frame)
  }
}

final class FunTailCall: Step {
  let fun: Expression
  let arguments: ExpressionList
  let frameSize: Int
  init(_ site: Site, _ fun: Expression, _ arguments: [Expression], frameSize: Int) {
    self.fun = fun
    self.arguments = ExpressionList(arguments)
    self.frameSize = frameSize
    super.init(site)
  }
  deinit { arguments.free() }

  override func run(_ p: Process) throws(Raise) -> Next? {
    let fun = try fun.value(p)
    try p.replaceArguments(arguments, frameSize: frameSize)
    return try p.apply(fun, arity: arguments.count)
  }
}

final class DynamicCall: CallStep {
  let module: Expression
  let name: Expression
  let arguments: ExpressionList
  init(
    _ site: Site, _ plan: CallPlan, _ module: Expression, _ name: Expression,
    _ arguments: [Expression]
  ) {
    self.module = module
    self.name = name
    self.arguments = ExpressionList(arguments)
    super.init(site, plan)
  }
  deinit { arguments.free() }

  override func run(_ p: Process) throws(Raise) -> Next? {
    let module = try module.value(p)
    let name = try name.value(p)
    let frame = p.frame(above: stride, arguments: arguments.count)
    for index in 0..<arguments.count { frame[index] = try arguments.value(index, p) }
    let export = try p.export(module, name, arity: arguments.count, arguments: frame)
    return p.enter(export, from: self, frame: frame)
  }
}

final class DynamicTailCall: Step {
  let module: Expression
  let name: Expression
  let arguments: ExpressionList
  let frameSize: Int
  init(
    _ site: Site, _ module: Expression, _ name: Expression, _ arguments: [Expression],
    frameSize: Int
  ) {
    self.module = module
    self.name = name
    self.arguments = ExpressionList(arguments)
    self.frameSize = frameSize
    super.init(site)
  }
  deinit { arguments.free() }

  override func run(_ p: Process) throws(Raise) -> Next? {
    let module = try module.value(p)
    let name = try name.value(p)
    try p.replaceArguments(arguments, frameSize: frameSize)
    let export = try p.export(module, name, arity: arguments.count, arguments: p.frame)
    return p.spend(export)
  }
}
