import Synchronization

@testable import AlderRuntime

/// A machine whose processes run Swift closures where others run Erlang code.
///
/// A process is started with a closure that is called when it begins, and again each time after it
/// has waited; it names the next step as every step does. `finished` counts those that have called
/// `done`.
final class Bench: @unchecked Sendable {
  /// Safe: functions do not change once they can run.
  struct Function: @unchecked Sendable {
    let code: FunctionCode
  }

  typealias Body = @Sendable (Process, WaitingStep) throws(Raise) -> Next?

  let machine: Machine
  private let module = ModuleCode(name: Term(atom: "bench"), files: [])
  private let functions = Mutex<[Function]>([])
  private let count = Atomic<Int>(0)
  private let changed = Parking()

  init(schedulers: Int) {
    var options = MachineOptions()
    options.schedulers = schedulers
    machine = Machine(options)
    machine.start()
  }

  /// Ends the machine's threads.
  func stop() {
    machine.halt(0)
    while !machine.schedulers.hasStopped { changed.park(atMost: 1_000_000) }
  }

  /// A function without parameters that runs `body`.
  func function(_ body: @escaping Body) -> Function { Function(code: code(body)) }

  private func code(_ body: @escaping Body) -> FunctionCode {
    let index = functions.withLock { $0.count }
    let function = FunctionCode(module: module, name: Term(atom: "f\(index)"), arity: 0)
    let step = ClosureStep(Site(function: function, handler: nil, location: .none), body)
    function.setEntry(step.asNext)
    let sendable = Function(code: function)
    functions.withLock { $0.append(sendable) }
    return function
  }

  /// Starts a process from outside.
  @discardableResult
  func spawn(_ body: @escaping Body) -> Term {
    let function = code(body)
    machine.code.export(module.name, function.name, 0).set(function)
    return machine.spawn(module.name, function.name, .empty)!
  }

  func done(_ number: Int = 1) {
    count.wrappingAdd(number, ordering: .releasing)
    changed.wake()
  }

  /// Waits until `done` has been said so often; false after ten seconds.
  func waitFor(_ number: Int) -> Bool {
    let end = machine.clock.monotonic + 10_000_000_000
    while count.load(ordering: .acquiring) < number {
      if machine.clock.monotonic > end { return false }
      changed.park(atMost: 10_000_000)
    }
    return true
  }
}

private final class ClosureStep: WaitingStep {
  let body: Bench.Body

  init(_ site: Site, _ body: @escaping Bench.Body) {
    self.body = body
    super.init(site, live: LiveSlots())
  }

  override func run(_ p: Process) throws(Raise) -> Next? { try body(p, self) }
}

extension Process {
  /// Starts a process that runs `function`, from within one.
  func spawn(
    _ function: Bench.Function, _ options: SpawnOptions = SpawnOptions()
  ) throws(Raise) -> Term {
    let box = allocate(2)
    box[0] = Header(.closure, size: 1).term
    box[1] = Term(bits: UInt(bitPattern: Unmanaged.passUnretained(function.code).toOpaque()))
    return try spawn(.fun(Term(boxed: box)), options).pid
  }

  /// Takes all messages that have come, and waits for more unless `body` says that it is enough.
  func receive(at step: WaitingStep, _ body: (Term) throws(Raise) -> Bool) throws(Raise) -> Next? {
    while let message = peekMessage(at: step) {
      takeMessage()
      if try !body(message) { return deliver(Atom.ok) }
    }
    return waitForMessage(at: step)
  }
}
