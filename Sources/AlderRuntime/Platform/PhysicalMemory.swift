import CMalloc
import Glibc

/// What the operating system says about memory.
enum PhysicalMemory {
  /// Bytes that the program may use: of the machine, or of the control group it runs in.
  static func available() -> Int {
    let machine = sysconf(Int32(_SC_PHYS_PAGES)) * sysconf(Int32(_SC_PAGESIZE))
    return min(machine, ControlGroup.memoryLimit() ?? machine)
  }

  /// Young heaps come and go with each collection. As malloc is set up, it may return their memory
  /// to the system each time and get it again a page fault at a time, which can cost more than the
  /// program's own work. What it keeps meanwhile, `giveBack` returns when there is nothing to do.
  static func keepForReuse() {
    _ = mallopt(M_MMAP_THRESHOLD, Int32(Block.mappedSize * MemoryLayout<Term>.stride))
    _ = mallopt(M_TRIM_THRESHOLD, 1 << 24)
  }

  /// Returns to the system what malloc keeps for later. Takes the longer the more that is.
  static func giveBack() { _ = malloc_trim(0) }

  /// Bytes that the program has in memory now.
  static func resident() -> Int {
    (readNumber("/proc/self/statm", field: 1) ?? 0) * sysconf(Int32(_SC_PAGESIZE))
  }

  static func readNumber(_ path: String, field: Int) -> Int? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 128) { buffer in
      let count = read(file, buffer.baseAddress, buffer.count)
      guard count > 0 else { return nil }
      let fields = buffer[..<count].split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }
      guard field < fields.count else { return nil }
      return Int(String(decoding: fields[field], as: UTF8.self))
    }
  }
}
