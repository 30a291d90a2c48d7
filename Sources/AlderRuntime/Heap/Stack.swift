import Glibc

/// A process's stack: grows upwards by reallocation, frames hold no pointers into it.
struct Stack {
  var base: Words
  var capacity: Int

  /// Words that are free behind `ProcessState.stackLimit`: a frame of up to that size needs no
  /// check of its own. Larger ones begin with a `ReserveFrame` step.
  static let slack = 32
  /// Words of a new process's stack, `slack` included.
  static let initialCapacity = 64

  init(capacity: Int) {
    base = Block.allocate(capacity)
    self.capacity = capacity
  }

  /// The highest place where a frame may begin.
  var limit: Words { base + (capacity - Self.slack) }
}

extension Process {
  /// Makes `words` more words available above the frame: `frame + words <= stackLimit`. Moves the stack.
  @inline(never) func growStack(by words: Int) {
    let used = state.pointee.frame - state.pointee.stack.base
    let needed = used + words + Stack.slack
    var capacity = state.pointee.stack.capacity
    while capacity < needed { capacity *= 2 }
    resizeStack(to: capacity)
  }

  /// Precondition: what is in use fits.
  private func resizeStack(to capacity: Int) {
    let old = state.pointee.stack.base
    let used = state.pointee.frame - old
    guard let memory = realloc(old, capacity * MemoryLayout<Term>.stride) else {
      Block.outOfMemory(capacity)
    }
    let base = memory.assumingMemoryBound(to: Term.self)
    state.pointee.stack.base = base
    state.pointee.stack.capacity = capacity
    state.pointee.frame = base + used
    state.pointee.stackLimit = state.pointee.stack.limit
  }
}
