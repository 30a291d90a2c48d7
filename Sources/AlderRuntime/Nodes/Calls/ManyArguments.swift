// Calls of any number of arguments and any kind of target: what the nodes of fixed arity do not
// cover.

/// What a call with many arguments goes to.
enum CallTarget {
  case local(Unmanaged<FunctionCode>)
  case export(Unmanaged<Export>)
}

/// A call of a known target with any number of arguments.
final class CallN: CallStep {
  let target: CallTarget
  let arguments: ExpressionList
  init(_ site: Site, _ plan: CallPlan, _ target: CallTarget, _ arguments: [Expression]) {
    self.target = target
    self.arguments = ExpressionList(arguments)
    super.init(site, plan)
  }
  deinit { arguments.free() }

  override func run(_ p: Process) throws(Raise) -> Next? {
    let frame = p.frame(above: stride, arguments: arguments.count)
    // Safe: the emitter gave a stride beyond every slot that the arguments read.
    for index in 0..<arguments.count { frame[index] = try arguments.value(index, p) }
    switch target {
    case .local(let function): return p.enter(function, from: self, frame: frame)
    case .export(let export): return p.enter(export, from: self, frame: frame)
    }
  }
}

/// A last call of a known target with any number of arguments.
final class TailCallN: Step {
  let target: CallTarget
  let arguments: ExpressionList
  /// The size of the running function's frame: what is above is free.
  let frameSize: Int
  init(_ site: Site, _ target: CallTarget, _ arguments: [Expression], frameSize: Int) {
    self.target = target
    self.arguments = ExpressionList(arguments)
    self.frameSize = frameSize
    super.init(site)
  }
  deinit { arguments.free() }

  override func run(_ p: Process) throws(Raise) -> Next? {
    try p.replaceArguments(arguments, frameSize: frameSize)
    switch target {
    case .local(let function): return p.spend(function)
    case .export(let export): return p.spend(export)
    }
  }
}

extension Process {
  /// Where the frame of a function with that many arguments, called over a frame of `stride - 1`
  /// slots, begins. Makes room; may move the stack.
  @inline(__always) func frame(above stride: Int, arguments count: Int) -> Words {
    if frame + (stride + count) > state.pointee.stackLimit { growStack(by: stride + count) }
    return frame + stride
  }

  /// Evaluates arguments above the frame, then moves them to its start.
  @inline(__always)
  func replaceArguments(_ arguments: ExpressionList, frameSize: Int) throws(Raise) {
    let count = arguments.count
    let above = frame(above: frameSize, arguments: count)
    for index in 0..<count { above[index] = try arguments.value(index, self) }
    let frame = self.frame
    for index in 0..<count { frame[index] = above[index] }
  }
}
