import Glibc

/// A process's stack: grows upwards by reallocation, frames hold no pointers into it.
struct Stack {
  var base: Words
  var capacity: Int

  /// Words that are free behind `ProcessState.stackLimit`: a frame of up to that size needs no
  /// check of its own. Larger ones begin with a `ReserveFrame` step.
  static let slack = 32
  /// From this size on, each growth asks for a collection, at which memory limits are checked.
  static let watchedCapacity = 1 << 15
  /// Words of a new process's stack, `slack` included.
  static let initialCapacity = 64

  init(base: Words, capacity: Int) {
    self.base = base
    self.capacity = capacity
  }

  init(capacity: Int) { self.init(base: Block.allocate(capacity), capacity: capacity) }

  /// The highest place where a frame may begin.
  var limit: Words { Stress.movesStack ? base - 1 : base + (capacity - Self.slack) }
}

extension Process {
  /// Makes sure of `words` words, and `Stack.slack` more, from the frame's start. Moves the stack.
  @inline(never) func growStack(by words: Int) {
    let used = state.pointee.frame - state.pointee.stack.base
    let needed = used + words + Stack.slack
    if Stress.movesStack, used < Stress.smallStack { return moveStack(keeping: needed) }
    var capacity = state.pointee.stack.capacity
    while capacity < needed { capacity *= 2 }
    guard capacity != state.pointee.stack.capacity else { return }
    resizeStack(to: capacity)
    // A recursion that allocates nothing would never come to where its limit is looked at.
    if capacity >= Stack.watchedCapacity { requestCollection() }
  }

  /// Makes the stack smaller after a deep recursion. Precondition: the frame on top has
  /// only `slots` slots.
  func trimStack(keeping slots: Int) {
    let used = state.pointee.frame - state.pointee.stack.base + slots + Stack.slack
    var capacity = state.pointee.stack.capacity
    guard capacity > Stack.initialCapacity * 4, used < capacity / 8 else { return }
    while used < capacity / 4 { capacity /= 2 }
    resizeStack(to: max(capacity, Stack.initialCapacity))
  }

  /// Precondition: what is in use fits.
  private func resizeStack(to capacity: Int) {
    let byteCount = capacity * MemoryLayout<Term>.stride
    guard let memory = realloc(state.pointee.stack.base, byteCount) else {
      Block.outOfMemory(capacity)
    }
    useStack(memory.assumingMemoryBound(to: Term.self), capacity: capacity)
  }

  /// For `Stress`: what `realloc` does, but always to another place. What a deep recursion has left
  /// is given up, or each move would cost as much.
  private func moveStack(keeping needed: Int) {
    let old = state.pointee.stack
    let count = min(needed, old.capacity)
    var capacity = Stack.initialCapacity
    while capacity < needed { capacity *= 2 }
    guard let memory = malloc(capacity * MemoryLayout<Term>.stride) else {
      Block.outOfMemory(capacity)
    }
    let base = memory.assumingMemoryBound(to: Term.self)
    base.update(from: old.base, count: count)
    Block.scribble(old.base, count)
    Glibc.free(old.base)
    useStack(base, capacity: capacity)
  }

  private func useStack(_ base: Words, capacity: Int) {
    let used = state.pointee.frame - state.pointee.stack.base
    state.pointee.stack.base = base
    state.pointee.stack.capacity = capacity
    state.pointee.frame = base + used
    state.pointee.stackLimit = state.pointee.stack.limit
  }
}
