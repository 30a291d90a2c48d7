import Synchronization

/// A function that can run: of a module, of a fun expression, or one of the engine's own.
///
/// Owns its steps. They are made when it is first called: until then `entry` is a step that lowers
/// the function's source and puts the result in its own place.
final class FunctionCode {
  unowned(unsafe) let module: ModuleCode
  let name: Term
  let arity: Int
  /// Values that a closure brings along; they follow the arguments in the frame.
  let capturedCount: Int
  let location: SourceLocation

  private let currentEntry: Atomic<UInt>
  private var steps: [Step] = []
  private var handlers: [Handler] = []

  init(
    module: ModuleCode, name: Term, arity: Int, capturedCount: Int = 0,
    location: SourceLocation = .none
  ) {
    self.module = module
    self.name = name
    self.arity = arity
    self.capturedCount = capturedCount
    self.location = location
    currentEntry = Atomic(0)
  }

  /// How many of its frame's slots hold something when it is entered.
  var liveAtEntry: Int { arity + capturedCount }

  /// Its first step. Safe: set before the function can be reached.
  @inline(__always) var entry: Next {
    .fromOpaque(UnsafeRawPointer(bitPattern: currentEntry.load(ordering: .acquiring)).unsafelyUnwrapped)
  }

  func setEntry(_ step: Next) {
    currentEntry.store(UInt(bitPattern: step.toOpaque()), ordering: .releasing)
  }

  /// Keeps `step` alive as long as the function.
  func adopt(_ step: Step) { steps.append(step) }
  func adopt(_ handler: Handler) -> Unmanaged<Handler> {
    handlers.append(handler)
    return .passUnretained(handler)
  }
}
