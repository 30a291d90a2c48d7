import Glibc

/// Memory for words, from the operating system's allocator.
enum Block {
  /// Uninitialised. Ends the program when there is no memory left: those who are asked for a size
  /// by a program call `Process.reserve` first, which fails with system_limit.
  @inline(__always) static func allocate(_ count: Int) -> Words {
    guard let memory = malloc(count &* MemoryLayout<Term>.stride) else { outOfMemory(count) }
    return memory.assumingMemoryBound(to: Term.self)
  }

  @inline(__always) static func free(_ block: Words, _ count: Int) { Glibc.free(block) }

  @inline(never) static func outOfMemory(_ count: Int) -> Never {
    fatalError("out of memory: cannot allocate \(count) words")
  }
}
