import Synchronization

/// The entry of a function whose calls are traced: tells of the call and goes on in the function's own
/// first step. Functions that are not traced have none, and cost nothing.
///
/// For all calls it stands in the function's entry. For external calls it is the entry of a function of
/// its own, which stands in the export cell instead.
final class Breakpoint: Step {
  /// Whose calls these are.
  private unowned(unsafe) let target: FunctionCode
  private let isInFunction: Bool
  /// A `TraceSetting`, unretained: those are kept.
  private let setting: Atomic<UInt>
  /// Where the function itself begins, when this stands in its entry.
  private let body: Atomic<UInt>

  /// In the function's own entry.
  init(in function: FunctionCode) {
    target = function
    isInFunction = true
    setting = Atomic(0)
    body = Atomic(UInt(bitPattern: function.entry.toOpaque()))
    super.init(Site(function: function, handler: nil, location: .none))
  }

  /// The entry of `wrapper`, which stands for `function` in the export cell.
  init(for function: FunctionCode, in wrapper: FunctionCode) {
    target = function
    isInFunction = false
    setting = Atomic(0)
    body = Atomic(0)
    super.init(Site(function: wrapper, handler: nil, location: .none))
  }

  func set(_ setting: TraceSetting) {
    self.setting.store(
      UInt(bitPattern: Unmanaged.passUnretained(setting).toOpaque()), ordering: .releasing)
  }

  func setBody(_ step: Next) {
    body.store(UInt(bitPattern: step.toOpaque()), ordering: .releasing)
  }

  var next: Next {
    guard isInFunction else { return target.entry }
    // Safe: set when it is made.
    return .fromOpaque(
      UnsafeRawPointer(bitPattern: body.load(ordering: .acquiring)).unsafelyUnwrapped)
  }

  override func run(_ p: Process) throws(Raise) -> Next? { goOn(p) }

  @inline(never) private func goOn(_ p: Process) -> Next? {
    // Safe: set before it can be reached, and kept.
    let pointer = UnsafeRawPointer(bitPattern: setting.load(ordering: .acquiring)).unsafelyUnwrapped
    let setting = Unmanaged<TraceSetting>.fromOpaque(pointer).takeUnretainedValue()
    if let counter = setting.counter, !counter.isPaused.load(ordering: .relaxed) {
      counter.count.wrappingAdd(1, ordering: .relaxed)
    }
    p.traceCall(of: target, setting)
    return next
  }
}
