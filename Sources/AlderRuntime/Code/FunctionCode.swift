import Synchronization

/// A function that can run: of a module, of a fun expression, or one of the engine's own.
///
/// Owns its steps. They are made when it is first called: until then `entry` is a step that lowers
/// the function's source and puts the result in its own place.
final class FunctionCode {
  unowned(unsafe) let module: ModuleCode
  private(set) var name: Term
  let arity: Int
  /// Values that a closure brings along; they follow the arguments in the frame.
  let capturedCount: Int
  /// Not written in Erlang: it stands in no stack trace, for who called it is told of its failure.
  let isNative: Bool

  private let currentEntry: Atomic<UInt>
  private var steps: [Step] = []
  /// In front of the function's own entry while all its calls are traced; kept for the next time.
  private var breakpoint: Breakpoint?
  private var hasBreakpoint = false
  private var handlers: [Handler] = []

  init(
    module: ModuleCode, name: Term, arity: Int, capturedCount: Int = 0, isNative: Bool = false
  ) {
    self.module = module
    self.name = name
    self.arity = arity
    self.capturedCount = capturedCount
    self.isNative = isNative
    currentEntry = Atomic(0)
  }

  /// Before the function can be reached.
  func setName(_ text: String) { name = Term.atom(ifRoomFor: text, for: .source) ?? Atom.undefined }

  /// How many of its frame's slots hold something when it is entered.
  var liveAtEntry: Int { arity + capturedCount }

  /// Its first step. Safe: set before the function can be reached.
  @inline(__always) var entry: Next {
    .fromOpaque(
      UnsafeRawPointer(bitPattern: currentEntry.load(ordering: .acquiring)).unsafelyUnwrapped)
  }

  func setEntry(_ step: Next) {
    if hasBreakpoint, let breakpoint { return breakpoint.setBody(step) }
    currentEntry.store(UInt(bitPattern: step.toOpaque()), ordering: .releasing)
  }

  /// Its first step, behind a breakpoint if there is one. Under the lock of the module's lowering.
  var body: Next { hasBreakpoint ? breakpoint?.next ?? entry : entry }

  /// Traces all calls from now on, or none. Under the lock of the module's lowering.
  func setBreakpoint(_ setting: TraceSetting?) {
    guard let setting else {
      guard hasBreakpoint, let breakpoint else { return }
      hasBreakpoint = false
      return setEntry(breakpoint.next)
    }
    let breakpoint = self.breakpoint ?? Breakpoint(in: self)
    self.breakpoint = breakpoint
    breakpoint.set(setting)
    if hasBreakpoint { return }
    breakpoint.setBody(entry)
    setEntry(breakpoint.asNext)
    hasBreakpoint = true
  }

  /// Makes the steps anew when the function is called next. The old ones stay, for who is in them.
  /// Under the lock of the module's lowering.
  func lowerAgain() {
    guard let first = steps.first as? LowerFunction,
      !(body.takeUnretainedValue() is PurgedFunction)
    else { return }
    setEntry(first.asNext)
  }

  /// Gives up all steps but the entry. Nothing may run them any more.
  func releaseBody() {
    let first = entry.takeUnretainedValue()
    steps.removeAll { $0 !== first }
    handlers = []
    breakpoint = nil
  }

  /// Keeps `step` alive as long as the function, or until `releaseBody`.
  func adopt(_ step: Step) { steps.append(step) }
  func adopt(_ handler: Handler) -> Unmanaged<Handler> {
    handlers.append(handler)
    return .passUnretained(handler)
  }
}
