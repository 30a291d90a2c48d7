import Glibc

/// Memory for words. Large blocks come from the kernel: what is never touched of them takes no
/// memory, a part can be given back, and after a flood all of it goes back.
enum Block {
  /// From this many words on a block has its own mapping.
  static let mappedSize = 1 << 19

  /// Uninitialised. Ends the program when there is no memory left: who is asked for a size by an
  /// Erlang program calls `Process.reserve` first, which fails with system_limit.
  static func allocate(_ count: Int) -> Words {
    let memory = count >= mappedSize ? map(count) : malloc(byteCount(count))
    guard let memory else { outOfMemory(count) }
    return memory.assumingMemoryBound(to: Term.self)
  }

  static func free(_ block: Words, _ count: Int) {
    if Stress.collects { scribble(block, count) }
    if count >= mappedSize { munmap(block, mappedBytes(count)) } else { Glibc.free(block) }
  }

  /// Gives back what lies behind the first `newCount` words where that is possible, and says how
  /// many remain.
  static func trim(_ block: Words, _ count: Int, to newCount: Int) -> Int {
    let kept = max(newCount, mappedSize)
    if count < mappedSize || kept >= count { return count }
    let keptBytes = mappedBytes(kept)
    let bytes = mappedBytes(count)
    if keptBytes == bytes { return count }
    munmap(UnsafeMutableRawPointer(block) + keptBytes, bytes - keptBytes)
    return keptBytes / MemoryLayout<Term>.stride
  }

  private static func map(_ count: Int) -> UnsafeMutableRawPointer? {
    let memory = mmap(
      nil, mappedBytes(count), PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE,
      -1, 0)
    guard let memory, memory != MAP_FAILED else { return nil }
    // It is filled from one end to the other: a fault for each small page would cost more than that.
    madvise(memory, mappedBytes(count), MADV_HUGEPAGE)
    return memory
  }

  private static func byteCount(_ count: Int) -> Int { count &* MemoryLayout<Term>.stride }

  private static func mappedBytes(_ count: Int) -> Int {
    let page = 1 << 12
    return (byteCount(count) + page - 1) & ~(page - 1)
  }

  @inline(never) static func outOfMemory(_ count: Int) -> Never {
    fatalError("out of memory: cannot allocate \(count) words")
  }

  /// A pattern that is a pointer to nowhere, so that a use of it is noticed.
  static func scribble(_ block: Words, _ count: Int) {
    block.update(repeating: Term(bits: 0xdead_dead_dead_dea9), count: count)
  }
}
