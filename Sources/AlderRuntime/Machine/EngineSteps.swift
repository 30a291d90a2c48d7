/// The few steps that belong to no module: where processes begin and end, and where they wait for
/// answers.
final class EngineSteps: @unchecked Sendable {
  private let module: ModuleCode
  private let function: FunctionCode

  /// Module, name and a list of arguments lie in the first slots: goes on in that function.
  let apply: WaitingStep
  /// Delivers the answer to a request.
  let deliverReply: WaitingStep
  /// Stands for a step that a dirty thread does.
  let dirtyWork: Step
  private let bottom: CallStep

  init() {
    module = ModuleCode(name: Atom.erlang, files: [])
    function = FunctionCode(module: module, name: Atom.apply, arity: 3)
    let site = Site(function: function, handler: nil, location: .none)
    apply = ApplyStep(site, live: LiveSlots(first: 3))
    deliverReply = DeliverReplyStep(site, live: LiveSlots())
    dirtyWork = Step(site)
    let end = EndStep(site)
    bottom = BottomCall(
      site, CallPlan(frameSize: 1, destination: 0, next: end.asNext, live: LiveSlots()))
  }

  /// What stands below the first frame of a process.
  var returnAddress: Term { Term(bits: UInt(bitPattern: Unmanaged.passUnretained(bottom).toOpaque())) }
}

/// The call that the first function of a process returns to. Unwinding stops here.
final class BottomCall: CallStep {}

/// After the first function has returned.
private final class EndStep: Step {
  override func run(_ p: Process) throws(Raise) -> Next? { p.terminateNormally() }
}

private final class ApplyStep: WaitingStep {
  override func run(_ p: Process) throws(Raise) -> Next? { try p.applyFromFrame() }
}

private final class DeliverReplyStep: WaitingStep {
  override func run(_ p: Process) throws(Raise) -> Next? { p.deliver(p.takeReply()) }
}
