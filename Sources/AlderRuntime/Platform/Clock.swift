import Glibc

/// Where the machine's time comes from: the one place that asks the operating system, so that a
/// virtual clock can take its place.
///
/// Erlang monotonic time counts nanoseconds from the machine's start, system time is that plus an
/// offset which does not change: OTP's `no_time_warp` mode.
struct Clock: Sendable {
  let offset: Int
  private let start: Int

  init() {
    start = Self.read(CLOCK_MONOTONIC)
    offset = Self.read(CLOCK_REALTIME)
  }

  /// Nanoseconds since the machine started.
  @inline(__always) var monotonic: Int { Self.read(CLOCK_MONOTONIC) - start }

  /// Nanoseconds since 1970, as Erlang sees them.
  var system: Int { monotonic + offset }

  /// Nanoseconds since 1970 as the operating system has them now.
  var operatingSystemTime: Int { Self.read(CLOCK_REALTIME) }

  /// Nanoseconds of processor time that the program has used.
  var processorTime: Int { Self.read(CLOCK_PROCESS_CPUTIME_ID) }

  private static func read(_ clock: clockid_t) -> Int {
    var time = timespec()
    clock_gettime(clock, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }
}
