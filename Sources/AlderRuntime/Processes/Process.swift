/// A process, as the code that runs in it sees it: a handle on its state.
///
/// The state is reached through a pointer, so using it costs neither reference counting nor
/// exclusivity checks. Only the scheduler thread that runs the process may touch `state`; what
/// other threads may touch is behind `ProcessState.shared`.
///
///     stack    [value][end][arg0 arg1 ... var ... temp ...][call][arg0 ...]......|
///              base         frame of the first function      ^    ^frame        limit
///                                                       frame[-1]
///
/// `frame[-1]` is the call node to return to (`CallStep`, or the end of the process); it knows
/// the size of its own frame below, so no frame pointer is ever stored and the stack may move
/// between any two steps. Slots at and above the frame's size are free.
struct Process {
  let state: UnsafeMutablePointer<ProcessState>

  @inline(__always) init(_ state: UnsafeMutablePointer<ProcessState>) { self.state = state }

  @inline(__always) var frame: Words {
    get { state.pointee.frame }
    nonmutating set { state.pointee.frame = newValue }
  }

  @inline(__always) subscript(slot: Int) -> Term {
    get { state.pointee.frame[slot] }
    nonmutating set { state.pointee.frame[slot] = newValue }
  }

  var pid: Term { state.pointee.pid }
  var machine: Machine { state.pointee.machine.takeUnretainedValue() }
}
