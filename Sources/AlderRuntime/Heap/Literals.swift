import Glibc

/// The terms of the source code: made when a module is loaded, shared by all processes of all
/// machines, never copied and never freed.
///
/// They lie in one range of addresses, reserved at the start and given memory as it fills, so that
/// asking whether a pointer is a literal takes one subtraction and one comparison.
final class Literals: @unchecked Sendable {
  static let range = shared.range

  /// A copy of `term` that is a literal; `term` itself when it is one or an immediate.
  static func copy(_ term: Term) -> Term {
    let size = Copying.size(of: term)
    if size == 0 { return term }
    var top = shared.allocate(size)
    // Shared binaries in it are never released.
    var offHeap: Words? = nil
    return Copying.copy(term, to: &top, offHeap: &offHeap)
  }

  /// The heap object or list cell that `term` points to is a literal. Precondition: `isPointer`.
  static func contains(_ term: Term) -> Bool { range.contains(term) }

  /// Bytes of all literals.
  static var byteCount: Int {
    shared.lock.withLock { Int(UInt(bitPattern: shared.top) - shared.range.start) }
  }

  private static let shared = Literals()

  private let range: AddressRange
  private let lock = Lock()
  private var top: UnsafeMutableRawPointer
  private var committedEnd: UnsafeMutableRawPointer

  private init() {
    // As much as the system lets us have: address space may be limited.
    var byteCount = 1 << 36
    while true {
      let memory = mmap(
        nil, byteCount, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0)
      if let memory, memory != MAP_FAILED {
        range = AddressRange(start: UInt(bitPattern: memory), byteCount: UInt(byteCount))
        top = memory
        committedEnd = memory
        return
      }
      byteCount /= 2
      precondition(byteCount > 1 << 20, "no address space for literals")
    }
  }

  private func allocate(_ count: Int) -> Words {
    lock.withLock {
      let start = top
      let byteCount = count * MemoryLayout<Term>.stride
      if start + byteCount > committedEnd { commit(byteCount) }
      top = start + byteCount
      return start.assumingMemoryBound(to: Term.self)
    }
  }

  /// Gives the next megabytes their memory.
  private func commit(_ byteCount: Int) {
    let megabyte = 1 << 20
    let missing = byteCount - (committedEnd - top)
    let size = (missing + megabyte - 1) / megabyte * megabyte
    let end = UInt(bitPattern: committedEnd) - range.start + UInt(size)
    guard end <= range.byteCount, mprotect(committedEnd, size, PROT_READ | PROT_WRITE) == 0 else {
      Block.outOfMemory(byteCount / MemoryLayout<Term>.stride)
    }
    committedEnd += size
  }
}
