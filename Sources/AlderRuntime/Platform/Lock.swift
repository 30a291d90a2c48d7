import Synchronization

/// A lock of four bytes that sleeps in the kernel when it has to wait. Not recursive.
struct Lock: ~Copyable, Sendable {
  private let mutex = Mutex(())

  @inline(__always) borrowing func lock() { mutex._unsafeLock() }
  @inline(__always) borrowing func unlock() { mutex._unsafeUnlock() }

  @inline(__always)
  borrowing func withLock<Value, Failure>(
    _ body: () throws(Failure) -> Value
  ) throws(Failure) -> Value {
    lock()
    defer { unlock() }
    return try body()
  }
}
