import Glibc

/// Terms still to be looked at, for walks that must not recurse on the host stack.
struct TermStack: ~Copyable {
  private var base: Words?
  private(set) var count = 0
  private var capacity = 0

  init() {}
  deinit { free(base) }

  var isEmpty: Bool { count == 0 }

  @inline(__always) mutating func push(_ term: Term) {
    if count == capacity { grow() }
    base.unsafelyUnwrapped[count] = term
    count &+= 1
  }

  @inline(__always) mutating func pop() -> Term? {
    if count == 0 { return nil }
    count &-= 1
    return base.unsafelyUnwrapped[count]
  }

  @inline(never) private mutating func grow() {
    capacity = capacity == 0 ? 64 : capacity * 2
    guard let memory = realloc(base, capacity * MemoryLayout<Term>.stride) else {
      Block.outOfMemory(capacity)
    }
    base = memory.assumingMemoryBound(to: Term.self)
  }
}
