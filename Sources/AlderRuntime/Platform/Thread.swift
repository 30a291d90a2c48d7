import Glibc

/// A thread of the operating system with a stack of its own size: expressions recurse as deep as the
/// source is nested.
struct Thread: ~Copyable {
  private let handle: pthread_t

  /// `stackSize` is address space; memory comes as it is touched.
  init(stackSize: Int, _ body: @escaping @Sendable () -> Void) {
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    pthread_attr_setstacksize(&attributes, stackSize)
    var handle = pthread_t()
    let start = Unmanaged.passRetained(Start(body))
    let failure = pthread_create(
      &handle, &attributes,
      { argument in
        // Safe: the pointer that is passed below, taken once.
        Unmanaged<Start>.fromOpaque(argument!).takeRetainedValue().body()
        return nil
      }, start.toOpaque())
    pthread_attr_destroy(&attributes)
    precondition(failure == 0, "cannot start a thread: \(String(cString: strerror(failure)))")
    self.handle = handle
  }

  /// Waits for its end.
  consuming func join() { pthread_join(handle, nil) }

  /// Nobody will wait for its end.
  consuming func detach() { pthread_detach(handle) }

  private final class Start {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }
}
