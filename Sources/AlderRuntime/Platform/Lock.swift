import Glibc

/// A lock that sleeps in the kernel when it has to wait. Not recursive.
///
/// The C library's: ThreadSanitizer knows it, which it does not of the Synchronization module's.
struct Lock: ~Copyable, @unchecked Sendable {
  // Safe: made for several threads.
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)

  init() { pthread_mutex_init(mutex, nil) }

  deinit {
    pthread_mutex_destroy(mutex)
    mutex.deallocate()
  }

  @inline(__always) borrowing func lock() { pthread_mutex_lock(mutex) }
  @inline(__always) borrowing func unlock() { pthread_mutex_unlock(mutex) }

  @inline(__always)
  borrowing func withLock<Value, Failure>(
    _ body: () throws(Failure) -> Value
  ) throws(Failure) -> Value {
    lock()
    defer { unlock() }
    return try body()
  }
}
