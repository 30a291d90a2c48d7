/// The few steps that belong to no module: where processes begin and end, and where they wait for
/// answers.
final class EngineSteps: @unchecked Sendable {
  private let module: ModuleCode
  private let function: FunctionCode

  /// Module, name and a list of arguments lie in the first slots: goes on in that function.
  let apply: WaitingStep
  /// Delivers the answer to a request.
  let deliverReply: WaitingStep
  /// Delivers true when the answer is that, otherwise fails with badarg.
  let checkReply: WaitingStep
  /// Delivers the next message of a receive in Erlang.
  let nextMessage: WaitingStep
  /// Go on with what takes long in tables.
  let selection: WaitingStep
  let matchList: WaitingStep
  /// Stands for a step that a dirty thread does.
  let dirtyWork: Step
  /// Where calls return to that are traced with `return_trace`.
  let traceReturn: CallStep
  private let bottom: CallStep

  init() {
    module = ModuleCode(name: Atom.erlang, files: [])
    function = FunctionCode(module: module, name: Atom.apply, arity: 3, isNative: true)
    let site = Site(function: function, handler: nil, location: .none)
    apply = ApplyStep(site, live: LiveSlots(first: Self.argumentsOfApply))
    deliverReply = DeliverReplyStep(site, live: LiveSlots())
    checkReply = CheckReplyStep(site, live: LiveSlots())
    nextMessage = NextMessageStep(site, live: LiveSlots())
    selection = SelectionStep(site)
    matchList = MatchListStep(site)
    dirtyWork = Step(site)
    traceReturn = TraceReturn.makeCall(in: function)
    let uncaught = function.adopt(Handler(next: UncaughtStep(site).asNext, firstSlot: 0))
    let plan = CallPlan(
      frameSize: Self.firstFrame - 1, destination: 0, next: EndStep(site).asNext, live: LiveSlots())
    bottom = CallStep(Site(function: function, handler: uncaught, location: .none), plan)
  }

  /// Words below the first frame: three for an exception that nobody catches, and the call.
  ///
  ///     [class][reason][trace][call] [frame of the first function ...
  ///     stack's base                  base + firstFrame
  static let firstFrame = 4
  /// Slots that `apply` finds its arguments in.
  static let argumentsOfApply = 3

  /// What stands below the first frame of a process.
  var returnAddress: Term {
    Term(bits: UInt(bitPattern: Unmanaged.passUnretained(bottom).toOpaque()))
  }
}

/// After the first function has returned.
private final class EndStep: Step {
  override func run(_ p: Process) throws(Raise) -> Next? { p.terminateNormally() }
}

/// Nobody has caught the exception in the lowest frame.
private final class UncaughtStep: Step {
  override func run(_ p: Process) throws(Raise) -> Next? {
    p.terminate(p[0], p[1], p.traceList(p[2]))
  }
}

private final class ApplyStep: WaitingStep {
  override func run(_ p: Process) throws(Raise) -> Next? { try p.applyFromFrame() }
}

private final class DeliverReplyStep: WaitingStep {
  override func run(_ p: Process) throws(Raise) -> Next? { p.deliver(p.takeReply()) }
}

private final class CheckReplyStep: WaitingStep {
  override func run(_ p: Process) throws(Raise) -> Next? {
    guard p.takeReply() == Atom.true else { throw p.badarg() }
    return p.deliver(Atom.true)
  }
}
