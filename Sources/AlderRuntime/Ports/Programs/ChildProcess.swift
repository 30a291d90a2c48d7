import CDescriptors
import Glibc

/// A program that has been started: when it ends, it is reaped, whether or not its port is still open.
enum ChildProcess {
  /// Calls `ended` with the exit status, 128 more than the signal's number for one that a signal has ended,
  /// on the poller's thread or one of its own.
  static func watch(
    _ process: pid_t, with poller: DescriptorPoller, _ ended: @escaping @Sendable (Int) -> Void
  ) {
    let descriptor = system_pidfd_open(process)
    guard descriptor >= 0 else {
      // The system has no such descriptors, or there are too many: a thread waits.
      return Thread(stackSize: 1 << 18) { ended(reap(process)) }.detach()
    }
    let token = Locked<DescriptorPoller.Token?>(nil)
    let watch = Watch(token: token)
    watch.token.withLock { token in
      token = poller.add(descriptor, .readable) {
        let found = watch.token.withLock { token in
          defer { token = nil }
          return token
        }
        guard let found else { return }
        poller.remove(found)
        close(descriptor)
        ended(reap(process))
      }
    }
  }

  private final class Watch: Sendable {
    let token: Locked<DescriptorPoller.Token?>
    init(token: consuming Locked<DescriptorPoller.Token?>) { self.token = token }
  }

  private static func reap(_ process: pid_t) -> Int {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 { if errno != EINTR { return 0 } }
    let signal = status & 0x7f
    return Int(signal == 0 ? status >> 8 & 0xff : 128 + signal)
  }
}
