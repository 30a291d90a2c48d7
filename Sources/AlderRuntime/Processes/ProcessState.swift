/// What a process owns and only it touches. See `Process` for the picture of the stack, `Heap`
/// for that of the heap.
struct ProcessState {
  // The evaluator's, first, so that they share cache lines.
  var frame: Words
  /// A frame may begin at or below this; `Stack.slack` words behind it are still free.
  var stackLimit: Words
  var heapTop: Words
  var heapEnd: Words
  /// Counts down; below zero the process leaves its straight path at the next safe point, to
  /// yield, to collect or to handle a signal: see `Process.safePoint`.
  var reductions: Int
  /// What was put aside to make `reductions` run out at the next safe point: see `setTrap`.
  var trappedReductions = 0

  // The exception on its way, while a `Raise` is.
  var exceptionClass: Term = .none
  var exceptionReason: Term = .none
  var exceptionTrace: Term = .none
  /// Where in its step the exception arose, when an expression knew better than the step.
  var failureLocation: SourceLocation = .none

  var stack: Stack
  var heap: Heap

  /// Where the process goes on when it is scheduled, and how many of its frame's first slots
  /// are live then (when it is a function's entry), or which (when it is a waiting step).
  var resume: Unmanaged<Step>?

  var pid: Term
  let machine: Unmanaged<Machine>
}
