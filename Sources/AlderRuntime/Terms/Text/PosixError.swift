import Glibc

/// The atoms by which Erlang knows the errors of the system.
enum PosixError {
  static func atom(_ code: Int32) -> Term { Term(atom: names[code] ?? "unknown") }

  private static let names: [Int32: String] = [
    EACCES: "eacces", EAGAIN: "eagain", EBADF: "ebadf", EBUSY: "ebusy", EDQUOT: "edquot",
    EEXIST: "eexist", EFAULT: "efault", EFBIG: "efbig", EINTR: "eintr", EINVAL: "einval",
    EIO: "eio", EISDIR: "eisdir", ELOOP: "eloop", EMFILE: "emfile", EMLINK: "emlink",
    ENAMETOOLONG: "enametoolong", ENFILE: "enfile", ENODEV: "enodev", ENOENT: "enoent",
    ENOMEM: "enomem", ENOSPC: "enospc", ENOTBLK: "enotblk", ENOTDIR: "enotdir",
    ENOTEMPTY: "enotempty", ENOTSUP: "enotsup", ENXIO: "enxio", EPERM: "eperm", EPIPE: "epipe",
    EROFS: "erofs", ESPIPE: "espipe", ESRCH: "esrch", ESTALE: "estale", ETXTBSY: "etxtbsy",
    EXDEV: "exdev",
  ]
}
