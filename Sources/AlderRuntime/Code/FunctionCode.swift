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
    currentEntry.store(UInt(bitPattern: step.toOpaque()), ordering: .releasing)
  }

  /// Gives up all steps but the entry. Nothing may run them any more.
  func releaseBody() {
    let first = entry.takeUnretainedValue()
    steps.removeAll { $0 !== first }
    handlers = []
  }

  /// Keeps `step` alive as long as the function, or until `releaseBody`.
  func adopt(_ step: Step) { steps.append(step) }
  func adopt(_ handler: Handler) -> Unmanaged<Handler> {
    handlers.append(handler)
    return .passUnretained(handler)
  }
}
