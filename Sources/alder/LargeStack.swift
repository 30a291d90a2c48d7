import Glibc

/// Parsing recurses as deep as the source is nested: it gets a thread with more stack than the
/// system gives the first one. The memory is only reserved.
enum LargeStack {
  private static let size = 1 << 30

  /// Runs `body` on such a thread, and waits for it.
  static func run(_ body: @escaping @Sendable () -> Int32) -> Int32 {
    let context = Context(body)
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    pthread_attr_setstacksize(&attributes, size)
    var thread = pthread_t()
    let argument = Unmanaged.passUnretained(context).toOpaque()
    let failed = pthread_create(
      &thread, &attributes,
      { argument in
        let context = Unmanaged<Context>.fromOpaque(argument.unsafelyUnwrapped)
          .takeUnretainedValue()
        context.status = context.body()
        return nil
      }, argument)
    if failed != 0 { return body() }
    pthread_join(thread, nil)
    return context.status
  }

  // Safe: the thread that waits does not look at it before the other one has ended.
  private final class Context: @unchecked Sendable {
    let body: @Sendable () -> Int32
    var status: Int32 = 1
    init(_ body: @escaping @Sendable () -> Int32) { self.body = body }
  }
}
