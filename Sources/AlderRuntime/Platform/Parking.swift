import Glibc

/// Where one thread sleeps until another wakes it or a time has come. A wake-up that comes first is
/// kept for it.
final class Parking: @unchecked Sendable {
  // Safe: only touched through the calls below, which are made for several threads.
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  private var isWoken = false

  init() {
    pthread_mutex_init(mutex, nil)
    var attributes = pthread_condattr_t()
    pthread_condattr_init(&attributes)
    pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC)
    pthread_cond_init(condition, &attributes)
    pthread_condattr_destroy(&attributes)
  }

  deinit {
    pthread_cond_destroy(condition)
    pthread_mutex_destroy(mutex)
    condition.deallocate()
    mutex.deallocate()
  }

  /// Sleeps until woken, at most `nanoseconds`.
  func park(atMost nanoseconds: Int?) {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    if let nanoseconds {
      var deadline = timespec()
      clock_gettime(CLOCK_MONOTONIC, &deadline)
      let end = deadline.tv_nsec + min(nanoseconds, 1 << 60)
      deadline.tv_sec += end / 1_000_000_000
      deadline.tv_nsec = end % 1_000_000_000
      while !isWoken {
        if pthread_cond_timedwait(condition, mutex, &deadline) != 0 { break }
      }
    } else {
      while !isWoken { pthread_cond_wait(condition, mutex) }
    }
    isWoken = false
  }

  func wake() {
    pthread_mutex_lock(mutex)
    isWoken = true
    pthread_cond_signal(condition)
    pthread_mutex_unlock(mutex)
  }
}
