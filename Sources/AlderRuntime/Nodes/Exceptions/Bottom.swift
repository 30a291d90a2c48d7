/// The lowest frame of every stack: what a process's first function returns to.
///
///     [value / class][reason][trace][call] [frame of the first function ...
///     base                                  base + frameStart
enum Bottom {
  static let frameStart = 4

  private static let function = FunctionCode(
    module: ModuleCode(name: Atom.undefined, files: []), name: Atom.undefined, arity: 0,
    isNative: true)

  /// The call that stands at the bottom. Its handler takes what nobody caught.
  static let call: Unmanaged<CallStep> = {
    let site = Site(function: function, handler: nil, location: .none)
    let handler = function.adopt(
      Handler(next: Uncaught(site).asNext, firstSlot: 0))
    let plan = CallPlan(
      frameSize: frameStart - 1, destination: 0, next: Finished(site).asNext, live: LiveSlots())
    let call = CallStep(Site(function: function, handler: handler, location: .none), plan)
    return .passUnretained(call)
  }()
}

/// The first function has returned: the process ends normally.
private final class Finished: Step {
  override func run(_ p: Process) throws(Raise) -> Next? { p.finish(reason: Atom.normal) }
}

/// An exception nobody caught ends the process.
private final class Uncaught: Step {
  override func run(_ p: Process) throws(Raise) -> Next? {
    let trace = p.traceList(p[2])
    switch p[0] {
    case Atom.error: return p.finish(reason: p.tuple(p[1], trace), isReported: true)
    case Atom.throw:
      let reason = p.tuple(Atom.nocatch, p[1])
      return p.finish(reason: p.tuple(reason, trace), isReported: true)
    default: return p.finish(reason: p[1])
    }
  }
}

extension Process {
  /// Lays the bottom of a new process's stack; the first function's arguments go to the frame.
  func layBottom() {
    frame = state.pointee.stack.base + Bottom.frameStart
    frame[-1] = Term(bits: UInt(bitPattern: Bottom.call.toOpaque()))
  }
}
