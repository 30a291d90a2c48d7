@testable import AlderRuntime

/// A process without a scheduler: heap, stack and collector, and frames that a test makes by hand.
///
/// The frame at the bottom has `slotCount` slots, all live. `push` adds frames above it.
final class BareProcess {
  let machine = Machine()
  let p: Process
  let function: FunctionCode
  private let module: ModuleCode
  /// The live slots of the frame on top.
  private(set) var live: LiveSlots

  init(slotCount: Int = 16) {
    module = ModuleCode(name: Term(atom: "bare"), files: ["bare.erl"])
    function = FunctionCode(module: module, name: Term(atom: "bare"), arity: 0)
    p = Process(.allocate(capacity: 1))
    p.state.initialize(to: ProcessState(pid: Term(localPid: 1), machine: machine))
    p.beginTurn(reductions: 4000)
    live = LiveSlots(first: slotCount)
    if slotCount > Stack.slack { p.growStack(by: slotCount) }
    for slot in 0..<slotCount { p[slot] = .empty }
  }

  deinit {
    p.freeMemory()
    p.state.deinitialize(count: 1)
    p.state.deallocate()
  }

  /// A new frame on top of one of `frameSize` slots, of which `liveBelow` are needed later.
  func push(frameSize: Int, liveBelow: LiveSlots, slotCount: Int) {
    let site = Site(function: function, handler: nil, location: .none)
    let plan = CallPlan(
      frameSize: frameSize, destination: 0, next: Halt(site).asNext, live: liveBelow)
    push(by: CallStep(site, plan), slotCount: slotCount)
  }

  func push(by call: CallStep, slotCount: Int) {
    let frame = p.frame(above: call.stride)
    frame[-1] = Term(bits: UInt(bitPattern: Unmanaged.passUnretained(call).toOpaque()))
    p.frame = frame
    live = LiveSlots(first: slotCount)
    for slot in 0..<slotCount { p[slot] = .empty }
  }

  /// Back to the frame below, of which only what the call said is known to be alive.
  func pop() {
    let call = CallStep.below(p.frame).takeUnretainedValue()
    p.frame -= call.stride
    live = call.live
  }

  /// What happens at a safe point.
  func collect(full: Bool = false, isVerified: Bool = true) {
    p.releaseTrap()
    if full { p.state.pointee.heap.wantsFullCollection = true }
    p.collect(live: live)
    if isVerified { p.verifyHeap(live: live) }
    p.beginTurn(reductions: 4000)
  }

  /// For loops that make much: what they leave is verified later.
  func collectIfWanted() {
    if p.state.pointee.heap.wantsCollection { collect(isVerified: false) }
  }

  private final class Halt: Step {}
}
