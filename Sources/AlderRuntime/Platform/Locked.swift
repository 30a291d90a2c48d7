/// A value that only one thread at a time may use.
struct Locked<Value>: ~Copyable, @unchecked Sendable {
  private let lock = Lock()
  // Safe: only touched under the lock.
  private let value = UnsafeMutablePointer<Value>.allocate(capacity: 1)

  init(_ value: Value) { self.value.initialize(to: value) }

  deinit {
    value.deinitialize(count: 1)
    value.deallocate()
  }

  @inline(__always)
  borrowing func withLock<Result, Failure>(
    _ body: (inout Value) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    lock.lock()
    defer { lock.unlock() }
    return try body(&value.pointee)
  }
}
