import Glibc

/// The atoms by which Erlang knows the errors of the system.
enum PosixError {
  static func atom(_ code: Int32) -> Term { Term(atom: names[code] ?? "unknown") }

  private static let names: [Int32: String] = [
    E2BIG: "e2big", EACCES: "eacces", EADDRINUSE: "eaddrinuse", EADDRNOTAVAIL: "eaddrnotavail",
    EAFNOSUPPORT: "eafnosupport", EAGAIN: "eagain", EALREADY: "ealready", EBADF: "ebadf",
    EBADMSG: "ebadmsg", EBUSY: "ebusy", ECANCELED: "ecanceled", ECHILD: "echild",
    ECONNABORTED: "econnaborted", ECONNREFUSED: "econnrefused", ECONNRESET: "econnreset",
    EDEADLK: "edeadlk", EDESTADDRREQ: "edestaddrreq", EDOM: "edom", EDQUOT: "edquot",
    EEXIST: "eexist", EFAULT: "efault", EFBIG: "efbig", EHOSTDOWN: "ehostdown",
    EHOSTUNREACH: "ehostunreach", EILSEQ: "eilseq", EINPROGRESS: "einprogress", EINTR: "eintr",
    EINVAL: "einval", EIO: "eio", EISCONN: "eisconn", EISDIR: "eisdir", ELOOP: "eloop",
    EMFILE: "emfile", EMLINK: "emlink", EMSGSIZE: "emsgsize", ENAMETOOLONG: "enametoolong",
    ENETDOWN: "enetdown", ENETRESET: "enetreset", ENETUNREACH: "enetunreach", ENFILE: "enfile",
    ENOBUFS: "enobufs", ENODEV: "enodev", ENOENT: "enoent", ENOEXEC: "enoexec", ENOLCK: "enolck",
    ENOMEM: "enomem", ENOPROTOOPT: "enoprotoopt", ENOSPC: "enospc", ENOSYS: "enosys",
    ENOTBLK: "enotblk", ENOTCONN: "enotconn", ENOTDIR: "enotdir", ENOTEMPTY: "enotempty",
    ENOTSOCK: "enotsock", ENOTSUP: "enotsup", ENOTTY: "enotty", ENXIO: "enxio",
    EOVERFLOW: "eoverflow", EPERM: "eperm", EPIPE: "epipe", EPROTO: "eproto",
    EPFNOSUPPORT: "epfnosupport", EPROTONOSUPPORT: "eprotonosupport", EPROTOTYPE: "eprototype",
    ERANGE: "erange", EROFS: "erofs",
    ESHUTDOWN: "eshutdown", ESOCKTNOSUPPORT: "esocktnosupport", ESPIPE: "espipe", ESRCH: "esrch",
    ESTALE: "estale",
    ETIMEDOUT: "etimedout", ETXTBSY: "etxtbsy", EXDEV: "exdev",
  ]
}
