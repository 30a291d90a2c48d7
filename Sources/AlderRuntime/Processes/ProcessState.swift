/// What a process owns and only it touches. See `Process` for the picture of the stack, `Heap`
/// for that of the heap, `Mailbox` for the messages.
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
  /// What the stack trace says first: see `captureTrace`. `[]`: nothing but the steps.
  var exceptionOrigin: Term = .none
  /// What a native says of its error beside the reason, for who explains it.
  var failureCause: Term = .none
  /// Where in its step the exception arose, when an expression knew better than the step.
  var failureLocation: SourceLocation = .none

  var stack: Stack
  var heap: Heap

  // Where it goes on when it is scheduled.
  var waiting = Waiting.entry
  var outcome = Outcome.yielded
  /// Its arguments and captured values lie in the frame, and nothing else is live.
  var resumeFunction: Unmanaged<FunctionCode>?
  /// A `WaitingStep`, except when `waiting` is `step`.
  var resume: Unmanaged<Step>?

  var mailbox = Mailbox()
  var receive = ReceiveTimer()
  /// Which answer it waits for, and the answer when it is there.
  var awaitedReply: UInt = 0
  var reply: Term = .none

  var pid: Term
  let machine: Unmanaged<Machine>
  /// The thread that runs it, while one does.
  var scheduler: Unmanaged<Scheduler>?

  var flags = ProcessFlags()
  var groupLeader: Term = .none
  var parent: Term = .none
  var dictionary = ProcessDictionary()
  var links = Links()
  var monitors = Monitors()
  /// How it ends; nil while it lives.
  var ending: Ending?
  /// What a dirty thread is to do for it.
  var dirtyWork: DirtyWork?
  /// Nil as long as it has opened none.
  var openFiles: OpenFiles?
  /// Whom it has suspended, by number, and how often.
  var suspending: [Int: Int] = [:]
  /// Others that have suspended it, each as often as it has.
  var suspensions = 0
  /// Reductions of turns that are over.
  var spentReductions = 0
  /// What `reductions` were when they were last added up.
  var accountedReductions = 0
  /// Module, name, arity it was spawned with.
  var initialCall = InitialCall()
}

struct InitialCall {
  var module: Term = Atom.erlang
  var name: Term = Atom.apply
  var arity = 2
}

extension Process {
  /// Terms that the process holds outside its stack and heap: the collector visits them all.
  func forEachRoot(_ visit: (Words) -> Void) {
    visit(&state.pointee.exceptionClass)
    visit(&state.pointee.exceptionReason)
    visit(&state.pointee.exceptionTrace)
    visit(&state.pointee.exceptionOrigin)
    visit(&state.pointee.reply)
    state.pointee.dictionary.forEachSlot(visit)
    if state.pointee.ending != nil { visit(&state.pointee.ending!.reason) }
  }
}
