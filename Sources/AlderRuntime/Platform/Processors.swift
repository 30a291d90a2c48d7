import Glibc

enum Processors {
  /// How many are at work.
  static var count: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}
