<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="vi_VN">
<context>
    <name>ApplicantCard</name>
    <message>
        <source>2. Người nộp</source>
        <translation>2. Applicant</translation>
    </message>
    <message>
        <source>Số định danh</source>
        <translation>Citizen number</translation>
    </message>
    <message>
        <source>Họ và tên</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>Ngày sinh</source>
        <translation>Date of birth</translation>
    </message>
    <message>
        <source>14/03/1994</source>
        <translation>14/03/1994</translation>
    </message>
    <message>
        <source>Giới tính</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>Nam</source>
        <translation>Male</translation>
    </message>
    <message>
        <source>Nữ</source>
        <translation>Female</translation>
    </message>
    <message>
        <source>Điện thoại</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Thôn, tổ, số nhà</source>
        <translation>Hamlet, group, house number</translation>
    </message>
    <message>
        <source>Xã, phường, tỉnh</source>
        <translation>Commune or ward, province</translation>
    </message>
    <message>
        <source>Nộp thay</source>
        <translation>Handed in for</translation>
    </message>
    <message>
        <source>Đọc từ thẻ {time}. Địa chỉ trên thẻ: {address}</source>
        <translation>Read from the card at {time}. Address on the card: {address}</translation>
    </message>
    <message>
        <source>xem lại</source>
        <translation>look again</translation>
    </message>
    <message>
        <source>kiểm tra dấu</source>
        <translation>check the marks</translation>
    </message>
    <message>
        <source>So họ tên với thẻ, sửa dấu nếu cần rồi bấm Enter</source>
        <translation>Compare the name with the card, mend the marks if needed, then press Enter</translation>
    </message>
    <message>
        <source>đủ</source>
        <translation>complete</translation>
    </message>
    <message>
        <source>chưa đủ</source>
        <translation>not complete</translation>
    </message>
    <message>
        <source>Ngày sinh cần dạng 14/03/1994</source>
        <translation>The date of birth is written like 14/03/1994</translation>
    </message>
    <message>
        <source>Họ và tên quá dài. Viết gọn lại</source>
        <translation>The full name is too long. Shorten it</translation>
    </message>
    <message>
        <source>Không</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Ủy quyền</source>
        <translation>Authorised</translation>
    </message>
    <message>
        <source>Người thân</source>
        <translation>Relative</translation>
    </message>
    <message>
        <source>Đại diện</source>
        <translation>Representative</translation>
    </message>
    <message>
        <source>Bưu chính</source>
        <translation>Post</translation>
    </message>
</context>
<context>
    <name>AttachmentsCard</name>
    <message>
        <source>Giấy tờ quét</source>
        <translation>Scanned papers</translation>
    </message>
    <message>
        <source>Tệp quét</source>
        <translation>Scanned files</translation>
    </message>
    <message>
        <source>Thêm tệp…</source>
        <translation>Add a file…</translation>
    </message>
    <message>
        <source>Đính kèm</source>
        <translation>Attach</translation>
    </message>
    <message>
        <source>Bỏ tệp</source>
        <translation>Take out</translation>
    </message>
    <message>
        <source>Đang nhận {count} tệp…</source>
        <translation>Taking in {count} files…</translation>
    </message>
    <message>
        <source>Chọn tệp giấy tờ</source>
        <translation>Choose files of papers</translation>
    </message>
    <message>
        <source>Giấy tờ quét (*.pdf *.jpg *.jpeg *.png *.tif *.tiff *.webp)</source>
        <translation>Scanned papers (*.pdf *.jpg *.jpeg *.png *.tif *.tiff *.webp)</translation>
    </message>
    <message>
        <source>Đã xóa {count} tệp gốc.</source>
        <translation>{count} original files were removed.</translation>
    </message>
    <message>
        <source>Đã nhận {count} tệp</source>
        <translation>{count} files taken in</translation>
    </message>
    <message>
        <source>Đính kèm {count} tệp</source>
        <translation>Attach {count} files</translation>
    </message>
    <message>
        <source>Xóa {count} tệp gốc trong thư mục quét</source>
        <translation>Remove {count} original files from the scan folder</translation>
    </message>
    <message>
        <source>Chưa có tệp. Quét giấy bằng máy quét, tệp hiện ở đây sau vài giây.</source>
        <translation>No file yet. Scan a paper, its file appears here in a few seconds.</translation>
    </message>
    <message>
        <source>Chưa chọn thư mục của máy quét (trang Thiết lập). Thêm tệp, hoặc kéo tệp thả vào đây.</source>
        <translation>No scan folder chosen (page Settings). Add a file, or drop one here.</translation>
    </message>
    <message>
        <source>Dấu cách: chọn   Enter: đính kèm   Tab: sang tờ đang xem</source>
        <translation>Space: choose   Enter: attach   Tab: to the sheet in view</translation>
    </message>
    <message>
        <source>Thư mục quét không mở được. Xem lại máy quét hoặc trang Thiết lập.</source>
        <translation>The scan folder cannot be opened. Look at the scanner or the page Settings.</translation>
    </message>
    <message>
        <source>Tệp đã ghi vào hồ sơ, không bỏ được nữa.</source>
        <translation>The file is part of the dossier, it cannot be taken out any more.</translation>
    </message>
    <message>
        <source>Chọn một tệp để xem</source>
        <translation>Choose a file to look at</translation>
    </message>
    <message>
        <source>Tệp này không mở được. Quét lại giấy.</source>
        <translation>This file cannot be opened. Scan the paper again.</translation>
    </message>
</context>
<context>
    <name>BatchPage</name>
    <message>
        <source>Nhận theo lô</source>
        <translation>Take in a batch</translation>
    </message>
    <message>
        <source>Nhiều hồ sơ từ một tệp .xlsx hoặc .jsonl</source>
        <translation>Many dossiers from one .xlsx or .jsonl file</translation>
    </message>
    <message>
        <source>Tải tệp mẫu</source>
        <translation>Get a sample file</translation>
    </message>
    <message>
        <source>Dừng sau hồ sơ này</source>
        <translation>Stop after this dossier</translation>
    </message>
    <message>
        <source>Mở hồ sơ</source>
        <translation>Open dossier</translation>
    </message>
    <message>
        <source>Chọn tệp khác</source>
        <translation>Choose another file</translation>
    </message>
    <message>
        <source>Đọc lại tệp</source>
        <translation>Read the file again</translation>
    </message>
    <message>
        <source>Đang nhận {done}/{all}…</source>
        <translation>Taking in {done}/{all}…</translation>
    </message>
    <message>
        <source>Chọn tệp</source>
        <translation>Choose a file</translation>
    </message>
    <message>
        <source>Tiếp nhận {count} hồ sơ và in</source>
        <translation>Take in {count} dossiers and print</translation>
    </message>
    <message>
        <source>Tiếp nhận {count} hồ sơ, lưu giấy hẹn</source>
        <translation>Take in {count} dossiers, save receipts</translation>
    </message>
    <message>
        <source>In {count} giấy hẹn còn lại</source>
        <translation>Print the {count} receipts left</translation>
    </message>
    <message>
        <source>Chọn tệp danh sách</source>
        <translation>Choose the list</translation>
    </message>
    <message>
        <source>Danh sách hồ sơ (*.xlsx *.jsonl)</source>
        <translation>List of dossiers (*.xlsx *.jsonl)</translation>
    </message>
    <message>
        <source>Lưu tệp mẫu</source>
        <translation>Save the sample file</translation>
    </message>
    <message>
        <source>Bảng tính (*.xlsx)</source>
        <translation>Workbook (*.xlsx)</translation>
    </message>
    <message>
        <source>Đã lưu tệp mẫu {name}</source>
        <translation>Sample file {name} saved</translation>
    </message>
    <message>
        <source>Đang nhận lô trước. Chờ xong rồi mở tệp khác.</source>
        <translation>The batch before is still being taken in. Wait, then open another file.</translation>
    </message>
    <message>
        <source>Đang đọc…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>Đã tiếp nhận {count} hồ sơ của tệp này</source>
        <translation>{count} dossiers of this file taken in</translation>
    </message>
</context>
<context>
    <name>ColumnHelpView</name>
    <message>
        <source>Cột</source>
        <translation>Column</translation>
    </message>
    <message>
        <source>Cần có</source>
        <translation>Needed</translation>
    </message>
    <message>
        <source>Tên khác cũng đọc được</source>
        <translation>Other names that are read</translation>
    </message>
    <message>
        <source>Ghi gì</source>
        <translation>What to write</translation>
    </message>
    <message>
        <source>Các cột đọc được</source>
        <translation>Columns that are read</translation>
    </message>
    <message>
        <source>Kéo tệp thả vào đây, hoặc bấm F9 để chọn. Dòng đầu ghi tên cột, thứ tự cột tùy ý.</source>
        <translation>Drop a file here, or press F9 to choose one. The first row names the columns, in any order.</translation>
    </message>
</context>
<context>
    <name>DeadlineCard</name>
    <message>
        <source>Hẹn trả kết quả</source>
        <translation>Appointed for</translation>
    </message>
    <message>
        <source>Vì sao ngày này</source>
        <translation>Why this day</translation>
    </message>
    <message>
        <source>Ngày hẹn</source>
        <translation>Appointed day</translation>
    </message>
    <message>
        <source>25/11</source>
        <translation>25/11</translation>
    </message>
    <message>
        <source>Lý do</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Lý do hẹn ngày này</source>
        <translation>Reason for this day</translation>
    </message>
    <message>
        <source>cần dạng 25/11</source>
        <translation>written like 25/11</translation>
    </message>
    <message>
        <source>Cơ quan giải quyết báo sau</source>
        <translation>The resolving agency will tell</translation>
    </message>
    <message>
        <source>Chọn thủ tục để tính ngày</source>
        <translation>Choose a procedure to compute the day</translation>
    </message>
    <message>
        <source>Chưa có ngày</source>
        <translation>No day yet</translation>
    </message>
</context>
<context>
    <name>DeliveryCard</name>
    <message>
        <source>Nhận kết quả</source>
        <translation>Handing over</translation>
    </message>
    <message>
        <source>Tại Bộ phận Một cửa</source>
        <translation>At the one-stop office</translation>
    </message>
    <message>
        <source>Qua bưu chính</source>
        <translation>By post</translation>
    </message>
    <message>
        <source>Bản điện tử, kho dữ liệu cá nhân</source>
        <translation>Electronic copy, personal data store</translation>
    </message>
    <message>
        <source>Địa chỉ nhận</source>
        <translation>Address for the post</translation>
    </message>
</context>
<context>
    <name>DeskWatch</name>
    <message>
        <source>Đã biết</source>
        <translation>Seen</translation>
    </message>
    <message>
        <source>Đồng hồ của máy chậm hơn việc gần nhất, {moment}. Chỉnh lại giờ máy.</source>
        <translation>The machine's clock stands before the last thing done here, {moment}. Set the clock.</translation>
    </message>
    <message>
        <source>Chỉ còn {count} mã cho hôm nay. Nối mạng để nhận thêm, hoặc báo quản lý.</source>
        <translation>Only {count} codes are left for today. Connect to get more, or tell the manager.</translation>
    </message>
    <message>
        <source>Quầy chỉ có mã đến hết {day}. Nối mạng để nhận thêm, hoặc báo quản lý.</source>
        <translation>The desk has codes until {day} only. Connect to get more, or tell the manager.</translation>
    </message>
</context>
<context>
    <name>FeesCard</name>
    <message>
        <source>Phí, lệ phí</source>
        <translation>Fees and charges</translation>
    </message>
    <message>
        <source>Hình thức thu</source>
        <translation>How it is paid</translation>
    </message>
    <message>
        <source>Thu tiền mặt ngay</source>
        <translation>Cash now</translation>
    </message>
    <message>
        <source>Thu sau</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>chưa rõ</source>
        <translation>not known</translation>
    </message>
</context>
<context>
    <name>FileView</name>
    <message>
        <source>Xem tệp</source>
        <translation>Look at file</translation>
    </message>
    <message>
        <source>Tệp này không xem trước được, vẫn đính kèm được.</source>
        <translation>This file cannot be shown here, it can be attached all the same.</translation>
    </message>
    <message>
        <source>Đang mở tệp…</source>
        <translation>Opening the file…</translation>
    </message>
</context>
<context>
    <name>Gate</name>
    <message>
        <source>Đang mở dữ liệu của quầy…</source>
        <translation>Opening the desk's data…</translation>
    </message>
    <message>
        <source>Gõ tên hoặc chữ đầu</source>
        <translation>Type a name or initials</translation>
    </message>
    <message>
        <source>Mở lại dữ liệu</source>
        <translation>Open the data again</translation>
    </message>
    <message>
        <source>Mở khóa rồi quét lại</source>
        <translation>Unlock, then scan again</translation>
    </message>
    <message>
        <source>Đăng nhập rồi quét</source>
        <translation>Sign in, then scan</translation>
    </message>
    <message>
        <source>Đăng nhập</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>Chưa chọn cán bộ. Gõ tên rồi bấm Enter.</source>
        <translation>No officer chosen yet. Type a name, then press Enter.</translation>
    </message>
    <message>
        <source>Gõ mật khẩu rồi bấm Enter.</source>
        <translation>Type the password, then press Enter.</translation>
    </message>
    <message>
        <source>Xem lại ngày, đánh dấu xác nhận rồi bấm F9.</source>
        <translation>Look at the day, tick to confirm, then press F9.</translation>
    </message>
    <message>
        <source>Đang kiểm tra…</source>
        <translation>Checking…</translation>
    </message>
    <message>
        <source>Gõ lại mật khẩu rồi bấm Enter.</source>
        <translation>Type the password again, then press Enter.</translation>
    </message>
    <message>
        <source>Mật khẩu chưa đúng. Thử lại sau {seconds} giây.</source>
        <translation>The password is not right. Try again in {seconds} seconds.</translation>
    </message>
    <message>
        <source>Đồng hồ máy chạy trước lần làm việc gần nhất: {last}.</source>
        <translation>The clock stands before the last time somebody worked here: {last}.</translation>
    </message>
    <message>
        <source>Lần làm việc gần nhất đã lâu: {last}.</source>
        <translation>The last time somebody worked here is long ago: {last}.</translation>
    </message>
    <message>
        <source>Hôm nay là ngày nghỉ theo lịch của cơ quan.</source>
        <translation>Today is a day off in the office's calendar.</translation>
    </message>
    <message>
        <source>Ngày này không nối tiếp lần làm việc gần nhất.</source>
        <translation>This day does not follow from the last time somebody worked here.</translation>
    </message>
</context>
<context>
    <name>GateCard</name>
    <message>
        <source>Quầy Một cửa</source>
        <translation>One-stop desk</translation>
    </message>
    <message>
        <source>Đúng, hôm nay là ngày này</source>
        <translation>Yes, today is this day</translation>
    </message>
    <message>
        <source>Đăng nhập</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>Cán bộ</source>
        <translation>Officer</translation>
    </message>
    <message>
        <source>Gõ tên hoặc chữ đầu</source>
        <translation>Type a name or initials</translation>
    </message>
    <message>
        <source>Không thấy tên này ở quầy</source>
        <translation>This name is not at this desk</translation>
    </message>
    <message>
        <source>Mật khẩu</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Cán bộ khác đăng nhập</source>
        <translation>Another officer signs in</translation>
    </message>
    <message>
        <source>Đã khóa: {name}</source>
        <translation>Locked: {name}</translation>
    </message>
    <message>
        <source>Mở khóa</source>
        <translation>Unlock</translation>
    </message>
</context>
<context>
    <name>Issue</name>
    <message>
        <source>Chưa gửi tới máy in</source>
        <translation>Not sent to the printer yet</translation>
    </message>
    <message>
        <source>Đang gửi tới máy in…</source>
        <translation>Sending to the printer…</translation>
    </message>
    <message>
        <source>Chờ gửi lên cổng</source>
        <translation>Waiting to be sent to the portal</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Esc đóng</source>
        <translation>Esc closes</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Quầy Một cửa</source>
        <translation>One-stop desk</translation>
    </message>
    <message>
        <source>Phím tắt của trang {page}</source>
        <translation>Keys of the page {page}</translation>
    </message>
</context>
<context>
    <name>Nav</name>
    <message>
        <source>Các trang</source>
        <translation>Pages</translation>
    </message>
</context>
<context>
    <name>OwnerRow</name>
    <message>
        <source>Chủ hồ sơ là</source>
        <translation>The owner is</translation>
    </message>
    <message>
        <source>Cá nhân</source>
        <translation>A person</translation>
    </message>
    <message>
        <source>Tổ chức</source>
        <translation>An organisation</translation>
    </message>
    <message>
        <source>Họ và tên chủ hồ sơ</source>
        <translation>Full name of the owner</translation>
    </message>
    <message>
        <source>Số định danh chủ hồ sơ</source>
        <translation>Citizen number of the owner</translation>
    </message>
    <message>
        <source>Văn bản ủy quyền số</source>
        <translation>Number of the authorisation</translation>
    </message>
    <message>
        <source>Chủ hồ sơ</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>Mã số thuế</source>
        <translation>Tax code</translation>
    </message>
</context>
<context>
    <name>PapersCard</name>
    <message>
        <source>3. Giấy tờ</source>
        <translation>3. Papers</translation>
    </message>
    <message>
        <source>Khi nào nộp, hoặc vì sao</source>
        <translation>When it will come, or why</translation>
    </message>
    <message>
        <source>Khi nào nộp?</source>
        <translation>When will it come?</translation>
    </message>
    <message>
        <source>Chọn trường hợp để hiện danh sách giấy tờ</source>
        <translation>Choose the case to see the list of papers</translation>
    </message>
    <message>
        <source>Chọn thủ tục để hiện danh sách giấy tờ</source>
        <translation>Choose a procedure to see the list of papers</translation>
    </message>
    <message>
        <source>Khi nào nộp giấy này?</source>
        <translation>When will this paper come?</translation>
    </message>
    <message>
        <source>Ghi chú khi khai thác</source>
        <translation>Note on the look-up</translation>
    </message>
    <message>
        <source>Dấu cách: đánh dấu   Phím số: số bản   ← →: chính, sao   Alt+↓: nguồn</source>
        <translation>Space: tick   Digits: copies   ← →: originals, copies   Alt+↓: source</translation>
    </message>
    <message>
        <source>còn {count} giấy</source>
        <translation>{count} papers left</translation>
    </message>
    <message>
        <source>đủ</source>
        <translation>complete</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Chọn thư mục lưu giấy hẹn PDF</source>
        <translation>Choose the folder for receipts as PDF</translation>
    </message>
    <message>
        <source>Lưu giấy hẹn thành tệp PDF</source>
        <translation>Save the receipt as a PDF file</translation>
    </message>
    <message>
        <source>Tệp PDF (*.pdf)</source>
        <translation>PDF file (*.pdf)</translation>
    </message>
</context>
<context>
    <name>ProcedureCard</name>
    <message>
        <source>1. Thủ tục</source>
        <translation>1. Procedure</translation>
    </message>
    <message>
        <source>Thủ tục</source>
        <translation>Procedure</translation>
    </message>
    <message>
        <source>Tên, chữ đầu hoặc mã thủ tục</source>
        <translation>Name, initials or code of a procedure</translation>
    </message>
    <message>
        <source>Không thấy thủ tục nào. Thử từ khác, hoặc bấm ↓ xem thủ tục hay dùng</source>
        <translation>No procedure found. Try another word, or press ↓ for those most used</translation>
    </message>
    <message>
        <source>Trường hợp</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>Nội dung thêm</source>
        <translation>More about it</translation>
    </message>
    <message>
        <source>Nội dung thêm (nếu có)</source>
        <translation>More about it (if any)</translation>
    </message>
    <message>
        <source>Cách nộp</source>
        <translation>How it came</translation>
    </message>
    <message>
        <source>Trực tiếp</source>
        <translation>In person</translation>
    </message>
    <message>
        <source>Bưu chính</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>Trường hợp nào? ↓ để chọn</source>
        <translation>Which case? ↓ to choose</translation>
    </message>
    <message>
        <source>Gõ vài chữ, không cần dấu. ↓ xem thủ tục hay dùng ở quầy</source>
        <translation>Type a few letters, marks are not needed. ↓ for those most used at this desk</translation>
    </message>
    <message>
        <source>chưa chọn</source>
        <translation>not chosen</translation>
    </message>
    <message>
        <source>đã chọn</source>
        <translation>chosen</translation>
    </message>
    <message>
        <source>chọn trường hợp</source>
        <translation>choose the case</translation>
    </message>
</context>
<context>
    <name>ReceivePage</name>
    <message>
        <source>Đã tiếp nhận</source>
        <translation>Taken in</translation>
    </message>
    <message>
        <source>Tiếp nhận</source>
        <translation>Take in</translation>
    </message>
    <message>
        <source>Đưa liên 2 cho công dân</source>
        <translation>Give copy 2 to the citizen</translation>
    </message>
    <message>
        <source>Hồ sơ mới</source>
        <translation>New dossier</translation>
    </message>
    <message>
        <source>In lại</source>
        <translation>Reprint</translation>
    </message>
    <message>
        <source>Thêm hồ sơ cho người này</source>
        <translation>Another for this person</translation>
    </message>
    <message>
        <source>Mở hồ sơ</source>
        <translation>Open dossier</translation>
    </message>
    <message>
        <source>Đủ giấy tờ</source>
        <translation>Papers complete</translation>
    </message>
    <message>
        <source>Hẹn ngày khác</source>
        <translation>Another day</translation>
    </message>
    <message>
        <source>Lưu và xem trước</source>
        <translation>Save and preview</translation>
    </message>
    <message>
        <source>Hồ sơ khác</source>
        <translation>Another dossier</translation>
    </message>
    <message>
        <source>Hồ sơ tiếp theo</source>
        <translation>Next dossier</translation>
    </message>
    <message>
        <source>Tiếp nhận và in giấy hẹn</source>
        <translation>Take in and print the receipt</translation>
    </message>
    <message>
        <source>Nháp đang giữ, F2 quay lại</source>
        <translation>The draft is kept, F2 goes back to it</translation>
    </message>
    <message>
        <source>Thẻ này đã đọc</source>
        <translation>This card has been read</translation>
    </message>
    <message>
        <source>Thẻ của {name}, người nộp đang ghi là người khác</source>
        <translation>Card of {name}; the applicant written here is another person</translation>
    </message>
    <message>
        <source>Đổi người nộp</source>
        <translation>Change the applicant</translation>
    </message>
    <message>
        <source>Hôm nay người này đã nộp thủ tục này: {code}</source>
        <translation>This person handed in this procedure today: {code}</translation>
    </message>
    <message>
        <source>Đã lưu nháp</source>
        <translation>Draft saved</translation>
    </message>
    <message>
        <source>So họ tên với thẻ rồi bấm Enter</source>
        <translation>Compare the name with the card, then press Enter</translation>
    </message>
    <message>
        <source>Đã lưu lúc {time}</source>
        <translation>Saved at {time}</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Mã, họ tên, số định danh, điện thoại</source>
        <translation>Code, name, citizen number, phone</translation>
    </message>
    <message>
        <source>Tra cứu (F3)</source>
        <translation>Search (F3)</translation>
    </message>
</context>
<context>
    <name>SearchPage</name>
    <message>
        <source>Tra cứu</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Hồ sơ đã tiếp nhận trên máy này</source>
        <translation>Dossiers taken in on this machine</translation>
    </message>
    <message>
        <source>Mở hồ sơ</source>
        <translation>Open dossier</translation>
    </message>
    <message>
        <source>Tiếp nhận mới</source>
        <translation>New dossier</translation>
    </message>
    <message>
        <source>Gõ mã, họ tên, số định danh hoặc điện thoại. Không cần dấu.</source>
        <translation>Type a code, a name, a citizen number or a phone number. Marks are not needed.</translation>
    </message>
    <message>
        <source>Không thấy trên máy này. Gõ ít chữ hơn, hoặc tìm bằng mã, số định danh, điện thoại.</source>
        <translation>Not on this machine. Type fewer letters, or search by code, citizen number or phone.</translation>
    </message>
    <message>
        <source>Ít nhất {count} hồ sơ, gõ thêm để thu hẹp</source>
        <translation>At least {count} dossiers, type more to narrow it down</translation>
    </message>
    <message>
        <source>{count} hồ sơ</source>
        <translation>{count} dossiers</translation>
    </message>
    <message>
        <source>Mã hồ sơ</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Chủ hồ sơ</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>Năm sinh</source>
        <translation>Born</translation>
    </message>
    <message>
        <source>Điện thoại, số định danh</source>
        <translation>Phone, citizen number</translation>
    </message>
    <message>
        <source>Thủ tục</source>
        <translation>Procedure</translation>
    </message>
    <message>
        <source>Ngày nhận</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Hạn trả</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Kết quả tra cứu</source>
        <translation>Results</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Thiết lập</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Có thay đổi chưa lưu. F9 lưu.</source>
        <translation>Changes are not saved yet. F9 saves.</translation>
    </message>
    <message>
        <source>Của máy này</source>
        <translation>Of this machine</translation>
    </message>
    <message>
        <source>Đọc lại máy in</source>
        <translation>Look for printers</translation>
    </message>
    <message>
        <source>Lưu thiết lập</source>
        <translation>Save settings</translation>
    </message>
    <message>
        <source>Đã lưu thiết lập</source>
        <translation>Settings saved</translation>
    </message>
    <message>
        <source>Đã lưu. Ngôn ngữ đổi khi mở lại chương trình.</source>
        <translation>Saved. The language changes when the program is opened again.</translation>
    </message>
    <message>
        <source>In giấy hẹn</source>
        <translation>Printing receipts</translation>
    </message>
    <message>
        <source>Không có máy in thì lưu thành PDF</source>
        <translation>Without a printer, save as PDF</translation>
    </message>
    <message>
        <source>Máy in</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>Số liên</source>
        <translation>Copies</translation>
    </message>
    <message>
        <source>Khổ giấy</source>
        <translation>Paper size</translation>
    </message>
    <message>
        <source>A5, mỗi liên một tờ</source>
        <translation>A5, one sheet a copy</translation>
    </message>
    <message>
        <source>Khay giấy để khổ A5</source>
        <translation>The tray holds A5</translation>
    </message>
    <message>
        <source>A4, hai liên một tờ</source>
        <translation>A4, two copies a sheet</translation>
    </message>
    <message>
        <source>Cắt đôi theo đường kẻ, đưa liên 2 cho công dân</source>
        <translation>Cut along the line, give copy 2 to the citizen</translation>
    </message>
    <message>
        <source>Quét giấy tờ</source>
        <translation>Scan papers</translation>
    </message>
    <message>
        <source>Thư mục mà phần mềm máy quét ghi tệp vào</source>
        <translation>The folder that the scanner's program writes to</translation>
    </message>
    <message>
        <source>Thư mục quét</source>
        <translation>Scan folder</translation>
    </message>
    <message>
        <source>Chưa chọn thư mục</source>
        <translation>No folder chosen</translation>
    </message>
    <message>
        <source>Chọn thư mục</source>
        <translation>Choose folder</translation>
    </message>
    <message>
        <source>Màn hình</source>
        <translation>Screen</translation>
    </message>
    <message>
        <source>Nền</source>
        <translation>Theme</translation>
    </message>
    <message>
        <source>Theo máy</source>
        <translation>As the system</translation>
    </message>
    <message>
        <source>Sáng</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Tối</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Cỡ chữ</source>
        <translation>Type size</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>Ngôn ngữ</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Khóa sau (phút)</source>
        <translation>Lock after (min)</translation>
    </message>
    <message>
        <source>Cơ quan và quầy</source>
        <translation>Office and desk</translation>
    </message>
    <message>
        <source>Từ lần đăng ký quầy, chỉ để xem</source>
        <translation>From the enrolment, to look at only</translation>
    </message>
    <message>
        <source>Cơ quan</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>Mã cơ quan</source>
        <translation>Office code</translation>
    </message>
    <message>
        <source>Cấp trên</source>
        <translation>Superior body</translation>
    </message>
    <message>
        <source>Quầy</source>
        <translation>Desk</translation>
    </message>
    <message>
        <source>Mã máy</source>
        <translation>Device</translation>
    </message>
    <message>
        <source>Nơi giữ dữ liệu</source>
        <translation>Where data are kept</translation>
    </message>
    <message>
        <source>Nơi giữ khóa</source>
        <translation>Where keys are kept</translation>
    </message>
    <message>
        <source>Có mã đến ngày</source>
        <translation>Codes until</translation>
    </message>
    <message>
        <source>Chương trình</source>
        <translation>Program</translation>
    </message>
    <message>
        <source>Lưu thành PDF</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>{name} (chưa thấy)</source>
        <translation>{name} (not seen)</translation>
    </message>
    <message>
        <source>Chọn thư mục quét</source>
        <translation>Choose the scan folder</translation>
    </message>
</context>
<context>
    <name>StageBar</name>
    <message>
        <source>xong</source>
        <translation>done</translation>
    </message>
    <message>
        <source>đang làm</source>
        <translation>in work</translation>
    </message>
    <message>
        <source>chưa tới</source>
        <translation>later</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Có mạng</source>
        <translation>Connected</translation>
    </message>
    <message>
        <source>Cần đăng nhập lại</source>
        <translation>Sign in to the portal again</translation>
    </message>
    <message>
        <source>Mất mạng từ {time}, vẫn làm việc bình thường</source>
        <translation>No connection since {time}, work goes on</translation>
    </message>
    <message>
        <source>Mất mạng, vẫn làm việc bình thường</source>
        <translation>No connection, work goes on</translation>
    </message>
    <message>
        <source>Chưa kết nối cổng</source>
        <translation>Not connected to the portal</translation>
    </message>
    <message>
        <source>{count} thay đổi chờ gửi, cũ nhất {time}</source>
        <translation>{count} changes wait, the oldest since {time}</translation>
    </message>
    <message>
        <source>{count} thay đổi chờ gửi</source>
        <translation>{count} changes wait</translation>
    </message>
    <message>
        <source>Đồng bộ lần cuối {time}</source>
        <translation>Last sync {time}</translation>
    </message>
    <message>
        <source>Còn {count} mã hôm nay</source>
        <translation>{count} codes left today</translation>
    </message>
</context>
<context>
    <name>ToastBox</name>
    <message>
        <source>Hoàn tác</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Đang đọc…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>Hôm nay</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>In giấy hẹn</source>
        <translation>Print receipt</translation>
    </message>
    <message>
        <source>In lại giấy hẹn</source>
        <translation>Reprint receipt</translation>
    </message>
    <message>
        <source>Mở hồ sơ</source>
        <translation>Open dossier</translation>
    </message>
    <message>
        <source>Tiếp nhận mới</source>
        <translation>New dossier</translation>
    </message>
    <message>
        <source>Nhận theo lô</source>
        <translation>Take in a batch</translation>
    </message>
    <message>
        <source>Hạn trả</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Mã hồ sơ</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Chủ hồ sơ</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>Thủ tục</source>
        <translation>Procedure</translation>
    </message>
    <message>
        <source>Đang ở</source>
        <translation>Now at</translation>
    </message>
    <message>
        <source>Trên cổng</source>
        <translation>At the portal</translation>
    </message>
    <message>
        <source>Việc phải làm</source>
        <translation>Work to do</translation>
    </message>
</context>
<context>
    <name>TodoCard</name>
    <message>
        <source>và {count} việc nữa</source>
        <translation>and {count} more</translation>
    </message>
    <message>
        <source>Còn {count} việc</source>
        <translation>{count} left to do</translation>
    </message>
    <message>
        <source>Lưu ý</source>
        <translation>Please note</translation>
    </message>
</context>
<context>
    <name>Typeahead</name>
    <message>
        <source>↑ ↓ chọn     Enter nhận     Esc đóng</source>
        <translation>↑ ↓ choose     Enter takes     Esc closes</translation>
    </message>
</context>
<context>
    <name>Upkeep</name>
    <message>
        <source>Dữ liệu có trang hỏng. Đóng rồi mở lại chương trình để phục hồi.</source>
        <translation>A page of the data is damaged. Close and open the program to restore it.</translation>
    </message>
    <message>
        <source>Chưa sao lưu được. {why}</source>
        <translation>The backup could not be made. {why}</translation>
    </message>
</context>
<context>
    <name>ViewBar</name>
    <message>
        <source>Nhỏ</source>
        <translation>Smaller</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Larger</translation>
    </message>
    <message>
        <source>Xoay</source>
        <translation>Turn</translation>
    </message>
    <message>
        <source>Trang {page}/{pages} (PgDn) · {percent} %</source>
        <translation>Page {page}/{pages} (PgDn) · {percent} %</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
</context>
<context>
    <name>_Help</name>
    <message>
        <source>Xem mọi phím tắt (F1)</source>
        <translation>All keys (F1)</translation>
    </message>
    <message>
        <source>F1  Xem mọi phím tắt</source>
        <translation>F1  All keys</translation>
    </message>
</context>
<context>
    <name>app</name>
    <message>
        <source>Thiết lập của máy đọc không được. Đang dùng thiết lập ban đầu.</source>
        <translation>The settings of this machine could not be read. The first ones hold.</translation>
    </message>
    <message>
        <source>Đã biết</source>
        <translation>Seen</translation>
    </message>
</context>
<context>
    <name>batch</name>
    <message>
        <source>Bắt buộc</source>
        <translation>Required</translation>
    </message>
    <message>
        <source>Nếu có</source>
        <translation>If any</translation>
    </message>
    <message>
        <source>Sẵn sàng, xem lại</source>
        <translation>Ready, look again</translation>
    </message>
    <message>
        <source>Sẵn sàng</source>
        <translation>Ready</translation>
    </message>
    <message>
        <source>Còn {count} việc</source>
        <translation>{count} left to do</translation>
    </message>
    <message>
        <source>Đang in giấy hẹn…</source>
        <translation>Printing the receipt…</translation>
    </message>
    <message>
        <source>Đang nhận…</source>
        <translation>Taking in…</translation>
    </message>
    <message>
        <source>Chưa in giấy hẹn</source>
        <translation>Receipt not printed</translation>
    </message>
    <message>
        <source>Đã tiếp nhận</source>
        <translation>Taken in</translation>
    </message>
    <message>
        <source>{count} giấy tờ</source>
        <translation>{count} papers</translation>
    </message>
    <message>
        <source>hẹn {moment}</source>
        <translation>due {moment}</translation>
    </message>
    <message>
        <source>Nhóm dòng</source>
        <translation>Groups of rows</translation>
    </message>
    <message>
        <source>Dòng trong tệp</source>
        <translation>Rows of the file</translation>
    </message>
    <message>
        <source>Còn thiếu</source>
        <translation>Missing</translation>
    </message>
    <message>
        <source>Tệp không có dòng nào.</source>
        <translation>The file has no rows.</translation>
    </message>
    <message>
        <source>Không còn dòng nào chờ tiếp nhận.</source>
        <translation>No row waits to be taken in any more.</translation>
    </message>
    <message>
        <source>Không dòng nào còn thiếu.</source>
        <translation>No row lacks anything.</translation>
    </message>
    <message>
        <source>Chưa tiếp nhận dòng nào.</source>
        <translation>No row taken in yet.</translation>
    </message>
    <message>
        <source>{count} giấy hẹn chưa in</source>
        <translation>{count} receipts not printed</translation>
    </message>
    <message>
        <source>{count} dòng, theo thứ tự trong tệp</source>
        <translation>{count} rows, as in the file</translation>
    </message>
    <message>
        <source>Dòng</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>Tình trạng</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Chủ hồ sơ</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>Thủ tục</source>
        <translation>Procedure</translation>
    </message>
    <message>
        <source>Mã hồ sơ, hoặc việc còn thiếu</source>
        <translation>Code, or what is missing</translation>
    </message>
    <message>
        <source>Các dòng của tệp</source>
        <translation>Rows of the file</translation>
    </message>
</context>
<context>
    <name>deadline</name>
    <message>
        <source>Quá giờ hẹn</source>
        <translation>Past its hour</translation>
    </message>
    <message>
        <source>Quá {days} ngày</source>
        <translation>{days} days late</translation>
    </message>
    <message>
        <source>Hôm nay {time}</source>
        <translation>Today {time}</translation>
    </message>
    <message>
        <source>Còn {days} ngày</source>
        <translation>{days} days left</translation>
    </message>
    <message>
        <source>Tạm dừng {days} ngày</source>
        <translation>Paused {days} days</translation>
    </message>
    <message>
        <source>Có kết quả</source>
        <translation>Result is here</translation>
    </message>
    <message>
        <source>Đã trả</source>
        <translation>Handed over</translation>
    </message>
    <message>
        <source>Nhận trước {time}</source>
        <translation>Take in by {time}</translation>
    </message>
    <message>
        <source>Chưa có ngày hẹn</source>
        <translation>No date yet</translation>
    </message>
</context>
<context>
    <name>doubts</name>
    <message>
        <source>Số định danh cần 12 chữ số (hoặc 9 của CMND cũ)</source>
        <translation>A citizen number has 12 digits (9 on an old identity card)</translation>
    </message>
    <message>
        <source>Số định danh có ký tự lạ. So lại với thẻ</source>
        <translation>The citizen number has an odd character. Compare with the card</translation>
    </message>
    <message>
        <source>Ba chữ số đầu chưa phải mã tỉnh. So lại với thẻ</source>
        <translation>The first three digits are no province. Compare with the card</translation>
    </message>
    <message>
        <source>Số định danh chưa khớp năm sinh. So với thẻ</source>
        <translation>The citizen number does not fit the year of birth. Compare with the card</translation>
    </message>
    <message>
        <source>Số định danh chưa khớp giới tính. So với thẻ</source>
        <translation>The citizen number does not fit the sex. Compare with the card</translation>
    </message>
    <message>
        <source>Mã số thuế cần 10 hoặc 13 chữ số</source>
        <translation>A tax code has 10 or 13 digits</translation>
    </message>
    <message>
        <source>Mã số thuế chưa đúng chữ số kiểm tra. Xem lại</source>
        <translation>The check digit of the tax code is not right. Look again</translation>
    </message>
    <message>
        <source>Số điện thoại cần 10 chữ số (cố định 11)</source>
        <translation>A phone number has 10 digits (a fixed line 11)</translation>
    </message>
    <message>
        <source>Đầu số điện thoại chưa quen. Hỏi lại công dân</source>
        <translation>The phone number begins unusually. Ask the citizen again</translation>
    </message>
    <message>
        <source>Có chi tiết trên thẻ cần so lại</source>
        <translation>Something read from the card should be compared</translation>
    </message>
</context>
<context>
    <name>explanation</name>
    <message>
        <source>Nhận đủ hồ sơ {time}, {day}</source>
        <translation>Complete dossier received {time}, {day}</translation>
    </message>
    <message>
        <source>Nhận sau {time}: tính từ {day}</source>
        <translation>Received after {time}: counts from {day}</translation>
    </message>
    <message>
        <source>Nhận ngoài giờ làm việc: tính từ {time}, {day}</source>
        <translation>Received out of hours: counts from {time}, {day}</translation>
    </message>
    <message>
        <source>Không tính ngày tiếp nhận {day}</source>
        <translation>The day of reception {day} is not counted</translation>
    </message>
    <message>
        <source>Làm bù {day}: {name}</source>
        <translation>Worked instead on {day}: {name}</translation>
    </message>
    <message>
        <source>Hết hạn vào ngày nghỉ {day}: chuyển sang {moved}</source>
        <translation>Ends on the day off {day}: moved to {moved}</translation>
    </message>
    <message>
        <source>Tạm dừng từ {start} đến {end}</source>
        <translation>Paused from {start} to {end}</translation>
    </message>
    <message>
        <source>Cán bộ hẹn: {reason}</source>
        <translation>Set by the officer: {reason}</translation>
    </message>
    <message>
        <source>Thời hạn tính từ khi cơ quan giải quyết nhận được hồ sơ</source>
        <translation>The term starts when the resolving agency receives the dossier</translation>
    </message>
    <message>
        <source>{amount} ngày làm việc, đến {day}</source>
        <translation>{amount} working days, until {day}</translation>
    </message>
    <message>
        <source>{amount} ngày, đến {day}</source>
        <translation>{amount} days, until {day}</translation>
    </message>
    <message>
        <source>{amount} giờ làm việc, đến {day}</source>
        <translation>{amount} working hours, until {day}</translation>
    </message>
    <message>
        <source>{amount} tháng, đến {day}</source>
        <translation>{amount} months, until {day}</translation>
    </message>
    <message>
        <source>Giải quyết trong ngày {day}</source>
        <translation>Resolved within the day {day}</translation>
    </message>
    <message>
        <source>Đến {day}</source>
        <translation>Until {day}</translation>
    </message>
    <message>
        <source>{days}, {other}</source>
        <translation>{days}, {other}</translation>
    </message>
    <message>
        <source>Bỏ qua {days}</source>
        <translation>Passing over {days}</translation>
    </message>
    <message>
        <source>Bỏ qua {count} ngày thứ Bảy, Chủ nhật</source>
        <translation>Passing over {count} Saturdays and Sundays</translation>
    </message>
    <message>
        <source>{weekends} và ngày nghỉ {days}</source>
        <translation>{weekends} and the days off {days}</translation>
    </message>
</context>
<context>
    <name>fees</name>
    <message>
        <source>Số bản</source>
        <translation>Copies</translation>
    </message>
    <message>
        <source>Cách thu {name}</source>
        <translation>How {name} is paid</translation>
    </message>
    <message>
        <source>Số tiền (đồng)</source>
        <translation>Amount (đồng)</translation>
    </message>
    <message>
        <source>Căn cứ</source>
        <translation>Ground</translation>
    </message>
    <message>
        <source>Theo thông báo của cơ quan giải quyết</source>
        <translation>As the resolving agency will tell</translation>
    </message>
    <message>
        <source>Thu thế nào? ↓ để chọn</source>
        <translation>How is it paid? ↓ to choose</translation>
    </message>
    <message>
        <source>Thu sau, theo thông báo</source>
        <translation>Later, as told</translation>
    </message>
    <message>
        <source>Ghi số tiền và căn cứ</source>
        <translation>Write amount and ground</translation>
    </message>
    <message>
        <source>Được miễn, ghi căn cứ</source>
        <translation>Exempt, write the ground</translation>
    </message>
    <message>
        <source>Số trang một bản</source>
        <translation>Pages a copy</translation>
    </message>
    <message>
        <source>Số trường hợp</source>
        <translation>Cases</translation>
    </message>
    <message>
        <source>Số giao dịch</source>
        <translation>Transactions</translation>
    </message>
    <message>
        <source>Số lượng</source>
        <translation>Quantity</translation>
    </message>
    <message>
        <source>{name}: {amount} một trang</source>
        <translation>{name}: {amount} a page</translation>
    </message>
    <message>
        <source>{name}: {amount} một bản</source>
        <translation>{name}: {amount} a copy</translation>
    </message>
    <message>
        <source>{name}: {amount} một trường hợp</source>
        <translation>{name}: {amount} a case</translation>
    </message>
    <message>
        <source>{name}: {amount} một giao dịch</source>
        <translation>{name}: {amount} a transaction</translation>
    </message>
</context>
<context>
    <name>files</name>
    <message>
        <source>{size} KB</source>
        <translation>{size} KB</translation>
    </message>
    <message>
        <source>{size} MB</source>
        <translation>{size} MB</translation>
    </message>
    <message>
        <source>tệp</source>
        <translation>file</translation>
    </message>
    <message>
        <source>Mới quét {time} · {size}</source>
        <translation>Scanned {time} · {size}</translation>
    </message>
    <message>
        <source>Đã đính kèm · {kind} {size}</source>
        <translation>Attached · {kind} {size}</translation>
    </message>
    <message>
        <source>Sẽ đính kèm khi lưu · {kind} {size}</source>
        <translation>Attached on saving · {kind} {size}</translation>
    </message>
</context>
<context>
    <name>keys</name>
    <message>
        <source>Xem mọi phím tắt</source>
        <translation>All keys</translation>
    </message>
    <message>
        <source>Tiếp nhận hồ sơ mới</source>
        <translation>Take in a new dossier</translation>
    </message>
    <message>
        <source>Thêm hồ sơ cho cùng người nộp</source>
        <translation>Another dossier of the same applicant</translation>
    </message>
    <message>
        <source>Tra cứu</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Đọc lại danh sách</source>
        <translation>Read the list again</translation>
    </message>
    <message>
        <source>Sang khung kế tiếp</source>
        <translation>To the next pane</translation>
    </message>
    <message>
        <source>Về khung trước</source>
        <translation>To the previous pane</translation>
    </message>
    <message>
        <source>Quét giấy tờ</source>
        <translation>Scan papers</translation>
    </message>
    <message>
        <source>Mở Cần xử lý</source>
        <translation>Open Needs attention</translation>
    </message>
    <message>
        <source>Việc chính của trang</source>
        <translation>The main action of the page</translation>
    </message>
    <message>
        <source>Lưu rồi xem trước bản in</source>
        <translation>Save, then preview the print</translation>
    </message>
    <message>
        <source>Toàn màn hình</source>
        <translation>Full screen</translation>
    </message>
    <message>
        <source>Xuất tệp</source>
        <translation>Export a file</translation>
    </message>
    <message>
        <source>Đóng danh sách, quay lại trang trước</source>
        <translation>Close the list, go back to the page before</translation>
    </message>
    <message>
        <source>Các lệnh khác của trang</source>
        <translation>Other commands of the page</translation>
    </message>
    <message>
        <source>Trang Hôm nay</source>
        <translation>Page Today</translation>
    </message>
    <message>
        <source>Trang Tiếp nhận</source>
        <translation>Page Take in</translation>
    </message>
    <message>
        <source>Trang Tra cứu</source>
        <translation>Page Search</translation>
    </message>
    <message>
        <source>Trang Trả kết quả</source>
        <translation>Page Hand over</translation>
    </message>
    <message>
        <source>Trang Giám sát</source>
        <translation>Page Supervision</translation>
    </message>
    <message>
        <source>Trang Báo cáo</source>
        <translation>Page Reports</translation>
    </message>
    <message>
        <source>Trang Đồng bộ</source>
        <translation>Page Sync</translation>
    </message>
    <message>
        <source>Trang Thiết lập</source>
        <translation>Page Settings</translation>
    </message>
    <message>
        <source>Ô thứ nhất</source>
        <translation>First tile</translation>
    </message>
    <message>
        <source>Ô thứ hai</source>
        <translation>Second tile</translation>
    </message>
    <message>
        <source>Ô thứ ba</source>
        <translation>Third tile</translation>
    </message>
    <message>
        <source>Ô thứ tư</source>
        <translation>Fourth tile</translation>
    </message>
    <message>
        <source>Ô thứ năm</source>
        <translation>Fifth tile</translation>
    </message>
    <message>
        <source>Ô thứ sáu</source>
        <translation>Sixth tile</translation>
    </message>
    <message>
        <source>Ô hoặc hồ sơ kế tiếp</source>
        <translation>Next tile or dossier</translation>
    </message>
    <message>
        <source>Ô hoặc hồ sơ trước</source>
        <translation>Previous tile or dossier</translation>
    </message>
    <message>
        <source>In, in lại</source>
        <translation>Print, reprint</translation>
    </message>
    <message>
        <source>Xem nháp đã lưu chưa</source>
        <translation>See whether the draft is saved</translation>
    </message>
    <message>
        <source>Khóa màn hình</source>
        <translation>Lock the screen</translation>
    </message>
    <message>
        <source>Làm việc ghi trên dải vàng</source>
        <translation>Do what the amber line says</translation>
    </message>
    <message>
        <source>Hoàn tác</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Yêu cầu, hướng dẫn bổ sung</source>
        <translation>Ask for what is missing</translation>
    </message>
    <message>
        <source>Ghi chú</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Hẹn lại, có lý do</source>
        <translation>Another date, with a reason</translation>
    </message>
    <message>
        <source>Chuyển hoặc giao người khác</source>
        <translation>Pass on to somebody else</translation>
    </message>
    <message>
        <source>Sửa</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>Từ chối</source>
        <translation>Decline</translation>
    </message>
    <message>
        <source>Mở hồ sơ</source>
        <translation>Open dossier</translation>
    </message>
    <message>
        <source>Đủ giấy tờ</source>
        <translation>Papers complete</translation>
    </message>
    <message>
        <source>Bảng số</source>
        <translation>Table of figures</translation>
    </message>
    <message>
        <source>Mở hồ sơ đang chọn</source>
        <translation>Open the current dossier</translation>
    </message>
    <message>
        <source>Chọn dòng</source>
        <translation>Choose a row</translation>
    </message>
    <message>
        <source>Từ ô tìm xuống kết quả</source>
        <translation>From the field down to the results</translation>
    </message>
    <message>
        <source>Sang chỗ còn thiếu kế tiếp</source>
        <translation>To the next thing missing</translation>
    </message>
    <message>
        <source>Ô trống: hiện mục hay dùng</source>
        <translation>Empty field: show what is most used</translation>
    </message>
    <message>
        <source>Đánh dấu giấy tờ, sang giấy kế tiếp</source>
        <translation>Tick the paper, go to the next one</translation>
    </message>
    <message>
        <source>Số bản</source>
        <translation>Copies</translation>
    </message>
    <message>
        <source>Bản chính, bản sao</source>
        <translation>Originals, copies</translation>
    </message>
    <message>
        <source>Nguồn của giấy tờ</source>
        <translation>Source of the paper</translation>
    </message>
</context>
<context>
    <name>nav</name>
    <message>
        <source>Hôm nay</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Tra cứu</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Tiếp nhận</source>
        <translation>Take in</translation>
    </message>
    <message>
        <source>Thiết lập</source>
        <translation>Settings</translation>
    </message>
</context>
<context>
    <name>papers</name>
    <message>
        <source>Giấy tờ</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>Chọn thủ tục để hiện danh sách giấy tờ</source>
        <translation>Choose a procedure to see the list of papers</translation>
    </message>
    <message>
        <source>Đủ</source>
        <translation>Here</translation>
    </message>
    <message>
        <source>Yêu cầu</source>
        <translation>Required</translation>
    </message>
    <message>
        <source>Chính</source>
        <translation>Orig.</translation>
    </message>
    <message>
        <source>Sao</source>
        <translation>Copies</translation>
    </message>
    <message>
        <source>Nguồn</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>đã đủ</source>
        <translation>complete</translation>
    </message>
    <message>
        <source>chưa đủ</source>
        <translation>not complete</translation>
    </message>
    <message>
        <source>xuất trình</source>
        <translation>to be shown</translation>
    </message>
    <message>
        <source>nộp {originals} chính, {copies} sao</source>
        <translation>{originals} originals, {copies} copies</translation>
    </message>
    <message>
        <source>nộp {copies} bản sao</source>
        <translation>{copies} copies</translation>
    </message>
    <message>
        <source>nộp {originals} bản chính</source>
        <translation>{originals} originals</translation>
    </message>
    <message>
        <source>Nộp giấy</source>
        <translation>On paper</translation>
    </message>
    <message>
        <source>Xem giấy</source>
        <translation>Seen</translation>
    </message>
    <message>
        <source>Đã quét thẻ</source>
        <translation>Card scanned</translation>
    </message>
    <message>
        <source>Khai thác dữ liệu</source>
        <translation>Looked up</translation>
    </message>
    <message>
        <source>Dùng lại bản số</source>
        <translation>Digital copy reused</translation>
    </message>
    <message>
        <source>Nộp sau</source>
        <translation>Comes later</translation>
    </message>
</context>
<context>
    <name>portal_mark</name>
    <message>
        <source>Đã có</source>
        <translation>Has it</translation>
    </message>
    <message>
        <source>Chờ gửi</source>
        <translation>Waits</translation>
    </message>
    <message>
        <source>Chờ tệp {sent}/{of}</source>
        <translation>Files {sent}/{of}</translation>
    </message>
    <message>
        <source>Chờ đăng nhập</source>
        <translation>Waits for sign-in</translation>
    </message>
    <message>
        <source>Cần xử lý</source>
        <translation>Needs attention</translation>
    </message>
</context>
<context>
    <name>printing</name>
    <message>
        <source>{sent}. Chưa ghi được vào sổ: {why}</source>
        <translation>{sent}. Not written down yet: {why}</translation>
    </message>
    <message>
        <source>Đã gửi {copies} liên tới máy in {printer}</source>
        <translation>{copies} copies sent to the printer {printer}</translation>
    </message>
    <message>
        <source>Đã ghi {copies} liên vào tệp {name}</source>
        <translation>{copies} copies written to the file {name}</translation>
    </message>
</context>
<context>
    <name>procedure_facts</name>
    <message>
        <source>Thời hạn chưa rõ</source>
        <translation>Term not known</translation>
    </message>
    <message>
        <source>Trong ngày</source>
        <translation>Within the day</translation>
    </message>
    <message>
        <source>{amount} giờ làm việc</source>
        <translation>{amount} working hours</translation>
    </message>
    <message>
        <source>{amount} ngày làm việc</source>
        <translation>{amount} working days</translation>
    </message>
    <message>
        <source>{amount} ngày</source>
        <translation>{amount} days</translation>
    </message>
    <message>
        <source>{amount} tháng</source>
        <translation>{amount} months</translation>
    </message>
    <message>
        <source>, sau {time} thì ngày làm việc kế tiếp</source>
        <translation>, after {time} the next working day</translation>
    </message>
    <message>
        <source>Miễn phí</source>
        <translation>Free of charge</translation>
    </message>
    <message>
        <source>Phí chưa rõ</source>
        <translation>Fee not known</translation>
    </message>
    <message>
        <source>Có phí</source>
        <translation>With a fee</translation>
    </message>
</context>
<context>
    <name>search</name>
    <message>
        <source>nộp thay:</source>
        <translation>handed in by:</translation>
    </message>
    <message>
        <source>nhận {moment}</source>
        <translation>received {moment}</translation>
    </message>
    <message>
        <source>hẹn {moment}</source>
        <translation>due {moment}</translation>
    </message>
    <message>
        <source>nộp thay: {name}</source>
        <translation>handed in by: {name}</translation>
    </message>
</context>
<context>
    <name>sentences</name>
    <message>
        <source>Có việc chưa làm được. Nội dung đã nhập vẫn còn. Xuất gói hỗ trợ bằng F12.</source>
        <translation>Something could not be done. What was entered is still there. F12 exports a support package.</translation>
    </message>
    <message>
        <source>Chưa chọn thủ tục, hoặc không có mã thủ tục này</source>
        <translation>No procedure chosen, or there is none with this code</translation>
    </message>
    <message>
        <source>Chưa chọn trường hợp của thủ tục</source>
        <translation>The case of the procedure is not chosen</translation>
    </message>
    <message>
        <source>Họ và tên chủ hồ sơ: chưa có</source>
        <translation>Full name of the owner: missing</translation>
    </message>
    <message>
        <source>Họ và tên người nộp thay: chưa có</source>
        <translation>Full name of who hands it in: missing</translation>
    </message>
    <message>
        <source>{name}: chưa đánh dấu</source>
        <translation>{name}: not ticked</translation>
    </message>
    <message>
        <source>{name}: chưa ghi khi nào nộp</source>
        <translation>{name}: not said when it will come</translation>
    </message>
    <message>
        <source>{name}: chưa có số tiền và căn cứ</source>
        <translation>{name}: amount and ground are missing</translation>
    </message>
    <message>
        <source>Ngày hẹn trả: danh mục chưa rõ, cần ghi ngày và lý do</source>
        <translation>Appointed day: the catalogue leaves it open, write day and reason</translation>
    </message>
    <message>
        <source>Ngày hẹn trả: chưa ghi lý do</source>
        <translation>Appointed day: the reason is missing</translation>
    </message>
    <message>
        <source>Chưa tiếp nhận được, còn {count} việc</source>
        <translation>Cannot be taken in yet, {count} things left</translation>
    </message>
    <message>
        <source>Danh mục chưa rõ thời hạn. Ghi ngày hẹn và lý do.</source>
        <translation>The catalogue leaves the term open. Write a day and a reason.</translation>
    </message>
    <message>
        <source>Ngày hẹn xa hơn 5 năm. Xem lại ngày, tháng, năm.</source>
        <translation>The appointed day is more than 5 years away. Look at day, month and year.</translation>
    </message>
    <message>
        <source>Ngày hẹn sớm hơn lúc tiếp nhận. Chọn ngày sau.</source>
        <translation>The appointed day is before the reception. Choose a later one.</translation>
    </message>
    <message>
        <source>Ngày giờ nằm ngoài lịch làm việc. Xem lại đồng hồ của máy.</source>
        <translation>The moment is outside the calendar. Look at the machine's clock.</translation>
    </message>
    <message>
        <source>Lúc chạy tiếp sớm hơn lúc tạm dừng.</source>
        <translation>The clock would go on before it was paused.</translation>
    </message>
    <message>
        <source>Lịch không còn ngày làm việc nào. Xem lại lịch của cơ quan.</source>
        <translation>The calendar has no working day left. Look at the office's calendar.</translation>
    </message>
    <message>
        <source>Hết mã cho ngày này. Nối mạng một lần để nhận thêm, hoặc dùng sổ giấy.</source>
        <translation>No codes left for this day. Connect once to get more, or use the paper book.</translation>
    </message>
    <message>
        <source>Dữ liệu này được chép từ máy khác nên chưa cấp mã được. Nối mạng để đăng ký lại quầy.</source>
        <translation>These data were copied from another machine, so no codes are given. Connect to enrol the desk again.</translation>
    </message>
    <message>
        <source>Quầy chưa có cơ quan giải quyết cho “{procedure}”. Báo quản trị viên.</source>
        <translation>The desk knows no agency that resolves “{procedure}”. Tell the administrator.</translation>
    </message>
    <message>
        <source>Đã sang ngày mới. Xem lại ngày hẹn rồi bấm F9 lần nữa.</source>
        <translation>A new day has begun. Look at the appointed day, then press F9 again.</translation>
    </message>
    <message>
        <source>Không thấy hồ sơ {code_text} trên máy này.</source>
        <translation>There is no dossier {code_text} on this machine.</translation>
    </message>
    <message>
        <source>Đây chưa phải mã hồ sơ. Xem lại từng nhóm chữ số.</source>
        <translation>This is no dossier code yet. Look at each group of digits.</translation>
    </message>
    <message>
        <source>Mã kiểm tra chưa khớp: một chữ số đã gõ chưa đúng. Xem lại giấy hẹn.</source>
        <translation>The check does not fit: one digit was mistyped. Look at the receipt.</translation>
    </message>
    <message>
        <source>Mã {code} thuộc cơ quan khác. Thủ tục này do {agency} giải quyết.</source>
        <translation>The code {code} belongs to another agency. {agency} resolves this procedure.</translation>
    </message>
    <message>
        <source>Ngày trong mã chưa khớp ngày tiếp nhận. Ghi đúng ngày trên giấy.</source>
        <translation>The day in the code is not the day of reception. Write the day as on paper.</translation>
    </message>
    <message>
        <source>Mã này không nằm trong dãy mã của quầy. Xem lại sổ giấy.</source>
        <translation>This code is not one of the desk's. Look at the paper book.</translation>
    </message>
    <message>
        <source>Mã này đã có hồ sơ. Mở hồ sơ để xem.</source>
        <translation>This code has a dossier already. Open it to see.</translation>
    </message>
    <message>
        <source>Lúc tiếp nhận trên giấy chưa tới. Xem lại ngày giờ.</source>
        <translation>The moment on paper has not come yet. Look at day and time.</translation>
    </message>
    <message>
        <source>Lúc tiếp nhận trên giấy đã quá 90 ngày. Báo quản trị viên.</source>
        <translation>The moment on paper is more than 90 days ago. Tell the administrator.</translation>
    </message>
    <message>
        <source>Tài khoản này đã thôi dùng.</source>
        <translation>This account is no longer in use.</translation>
    </message>
    <message>
        <source>Việc này thuộc vai trò khác. Chuyển cho người có quyền.</source>
        <translation>This belongs to another role. Pass it to somebody who may.</translation>
    </message>
    <message>
        <source>Không thấy hồ sơ này trên máy.</source>
        <translation>This dossier is not on this machine.</translation>
    </message>
    <message>
        <source>Hồ sơ đã kết thúc, không thêm giấy tờ được nữa.</source>
        <translation>The dossier is closed, no more papers can be added.</translation>
    </message>
    <message>
        <source>Hồ sơ này đã tiếp nhận với mã {code}.</source>
        <translation>This dossier was taken in with the code {code}.</translation>
    </message>
    <message>
        <source>Số tiền chưa đúng. Từ 0 đồng trở lên, xem lại.</source>
        <translation>The amount is not right. From 0 đồng upwards, look again.</translation>
    </message>
    <message>
        <source>Khoản này đã thu rồi.</source>
        <translation>This has been paid already.</translation>
    </message>
    <message>
        <source>Hồ sơ không có khoản thu này.</source>
        <translation>The dossier has no such fee.</translation>
    </message>
    <message>
        <source>Số bộ hồ sơ cần từ 1 trở lên.</source>
        <translation>At least one set is needed.</translation>
    </message>
    <message>
        <source>Ghi chú còn trống.</source>
        <translation>The note is empty.</translation>
    </message>
    <message>
        <source>Ghi chú dài quá {most} ký tự. Viết gọn lại.</source>
        <translation>The note is longer than {most} characters. Shorten it.</translation>
    </message>
    <message>
        <source>Giấy tờ chưa có tên.</source>
        <translation>The paper has no name.</translation>
    </message>
    <message>
        <source>In lại cần một lý do. Chọn lý do rồi in.</source>
        <translation>A reprint needs a reason. Choose one, then print.</translation>
    </message>
    <message>
        <source>Quầy này không có cán bộ “{login}”.</source>
        <translation>This desk has no officer “{login}”.</translation>
    </message>
    <message>
        <source>Mật khẩu chưa đúng. Gõ lại.</source>
        <translation>The password is not right. Type it again.</translation>
    </message>
    <message>
        <source>Thử lại sau {wait} giây.</source>
        <translation>Try again in {wait} seconds.</translation>
    </message>
    <message>
        <source>Nội dung có {length} ký tự, nhiều nhất {most}. Viết gọn lại.</source>
        <translation>The text has {length} characters, {most} at most. Shorten it.</translation>
    </message>
    <message>
        <source>Không đọc được mã. Quét lại hoặc gõ tay.</source>
        <translation>The code could not be read. Scan again or type it.</translation>
    </message>
    <message>
        <source>Hồ sơ quá dài để gửi đi. Rút gọn nội dung thêm và ghi chú.</source>
        <translation>The dossier is too long to be sent. Shorten the extra text and the notes.</translation>
    </message>
    <message>
        <source>Có bút toán không đọc được. Báo hỗ trợ.</source>
        <translation>An entry cannot be read. Tell support.</translation>
    </message>
    <message>
        <source>Gói danh mục không đọc được ({procedure}).</source>
        <translation>The catalogue cannot be read ({procedure}).</translation>
    </message>
    <message>
        <source>Lịch làm việc không đọc được.</source>
        <translation>The calendar cannot be read.</translation>
    </message>
    <message>
        <source>Bảng đơn vị hành chính không đọc được.</source>
        <translation>The table of administrative units cannot be read.</translation>
    </message>
    <message>
        <source>Tệp đăng ký quầy không đọc được.</source>
        <translation>The enrolment file cannot be read.</translation>
    </message>
    <message>
        <source>Không đọc được tệp. Cần .xlsx hoặc .jsonl có cột “Thủ tục” và “Họ và tên”.</source>
        <translation>The file cannot be read. It must be .xlsx or .jsonl with the columns “Thủ tục” and “Họ và tên”.</translation>
    </message>
    <message>
        <source>Số bộ, số trang hoặc số bản chưa đúng</source>
        <translation>Sets, pages or copies are not right</translation>
    </message>
    <message>
        <source>Ngày sinh chưa đúng, cần dạng 14/03/1994</source>
        <translation>The date of birth is not right, it is written like 14/03/1994</translation>
    </message>
    <message>
        <source>Số tham chiếu này đã dùng cho người khác hoặc thủ tục khác</source>
        <translation>This reference was used for another person or procedure</translation>
    </message>
    <message>
        <source>Tệp {name} chưa có nội dung. Quét lại giấy này.</source>
        <translation>The file {name} is empty. Scan this paper again.</translation>
    </message>
    <message>
        <source>Tệp {name} lớn quá {most} MB. Quét lại ở 200 dpi hoặc chia thành nhiều tệp.</source>
        <translation>The file {name} is larger than {most} MB. Scan at 200 dpi or split it.</translation>
    </message>
    <message>
        <source>Tệp {name} không phải PDF hay ảnh JPEG, PNG, TIFF, WebP. Quét giấy thành PDF.</source>
        <translation>The file {name} is no PDF and no JPEG, PNG, TIFF or WebP image. Scan the paper as PDF.</translation>
    </message>
    <message>
        <source>Tệp {name} đọc không trọn. Quét lại, hoặc chép lại tệp từ máy gốc.</source>
        <translation>The file {name} cannot be read whole. Scan again, or copy it again from where it came.</translation>
    </message>
    <message>
        <source>Ảnh {name} lớn quá {most} triệu điểm ảnh. Quét lại ở 200 hoặc 300 dpi.</source>
        <translation>The image {name} has more than {most} million pixels. Scan at 200 or 300 dpi.</translation>
    </message>
    <message>
        <source>{name} là lối tắt hoặc thư mục. Chọn chính tệp đã quét.</source>
        <translation>{name} is a shortcut or a folder. Choose the scanned file itself.</translation>
    </message>
    <message>
        <source>Tệp {name} còn đang được ghi. Chờ quét xong rồi chọn lại.</source>
        <translation>The file {name} is still being written. Wait for the scanner, then choose again.</translation>
    </message>
    <message>
        <source>Tệp {name} có mật khẩu nên cơ quan giải quyết không mở được. Quét bản giấy.</source>
        <translation>The file {name} has a password, so the agency cannot open it. Scan the paper.</translation>
    </message>
    <message>
        <source>Tệp {name} chứa lệnh chạy hoặc tệp kèm bên trong nên không nhận. In ra rồi quét lại.</source>
        <translation>The file {name} holds scripts or other files, so it is not taken. Print it, then scan.</translation>
    </message>
    <message>
        <source>Hồ sơ có nhiều nhất {most} tệp. Gộp các trang thành một tệp PDF.</source>
        <translation>A dossier has {most} files at most. Join the pages into one PDF.</translation>
    </message>
    <message>
        <source>Không thấy máy in {printer}. Hồ sơ đã lưu. Bật máy in rồi Ctrl+P in lại.</source>
        <translation>The printer {printer} is not there. The dossier is saved. Turn it on, then reprint with Ctrl+P.</translation>
    </message>
    <message>
        <source>Máy in {printer} chưa nhận. Hồ sơ đã lưu. Xem giấy, dây nối rồi Ctrl+P in lại.</source>
        <translation>The printer {printer} did not take it. The dossier is saved. Look at paper and cable, then reprint with Ctrl+P.</translation>
    </message>
    <message>
        <source>Chưa in. Hồ sơ đã lưu. Ctrl+P để in.</source>
        <translation>Not printed. The dossier is saved. Ctrl+P prints.</translation>
    </message>
    <message>
        <source>Giấy hẹn vẽ chưa được. Hồ sơ đã lưu. Bấm Ctrl+P lần nữa, hoặc báo hỗ trợ.</source>
        <translation>The receipt could not be drawn. The dossier is saved. Press Ctrl+P again, or tell support.</translation>
    </message>
    <message>
        <source>Thư mục này thuộc dữ liệu của chương trình. Chọn thư mục khác để lưu PDF.</source>
        <translation>This folder belongs to the program's data. Choose another one for the PDF.</translation>
    </message>
    <message>
        <source>Ổ đĩa đã đầy, chưa lưu được. Xóa bớt tệp rồi bấm lại; biểu mẫu vẫn còn.</source>
        <translation>The disk is full, nothing was saved. Remove some files, then press again; the form is still there.</translation>
    </message>
    <message>
        <source>Thư mục dữ liệu không ghi được. Xem lại quyền của thư mục.</source>
        <translation>The data folder cannot be written. Look at its permissions.</translation>
    </message>
    <message>
        <source>Dữ liệu của quầy bị hỏng và không có bản sao lưu nào mở được. Báo hỗ trợ.</source>
        <translation>The desk's data are damaged and no backup can be opened. Tell support.</translation>
    </message>
    <message>
        <source>Khóa trên máy này không mở được dữ liệu. Dùng đúng máy đã đăng ký quầy.</source>
        <translation>The key on this machine does not open the data. Use the machine that was enrolled.</translation>
    </message>
    <message>
        <source>Máy này không có khóa của quầy. Dùng đúng máy và tài khoản đã đăng ký.</source>
        <translation>This machine has no key of the desk. Use the machine and account that were enrolled.</translation>
    </message>
    <message>
        <source>Dữ liệu do bản chương trình mới hơn ghi. Cập nhật chương trình rồi mở lại.</source>
        <translation>The data were written by a newer program. Update the program, then open again.</translation>
    </message>
    <message>
        <source>Chương trình đang mở với dữ liệu này. Dùng cửa sổ đang mở, hoặc đóng nó trước.</source>
        <translation>The program is open with these data. Use the open window, or close it first.</translation>
    </message>
    <message>
        <source>Không thấy dữ liệu quầy trong {folder}.</source>
        <translation>There are no data of a desk in {folder}.</translation>
    </message>
    <message>
        <source>Dữ liệu đang bận. Chờ một chút rồi bấm lại.</source>
        <translation>The data are busy. Wait a little, then press again.</translation>
    </message>
    <message>
        <source>Ổ đĩa đọc ghi chưa được. Xem lại ổ đĩa; biểu mẫu vẫn còn.</source>
        <translation>The disk could not be read or written. Look at it; the form is still there.</translation>
    </message>
    <message>
        <source>Hồ sơ đã lưu, sổ thứ hai chưa ghi được nên chưa in. Xem lại ổ đĩa rồi Ctrl+P.</source>
        <translation>The dossier is saved, the second book could not be written, so nothing was printed. Look at the disk, then Ctrl+P.</translation>
    </message>
    <message>
        <source>Chưa đọc ghi được dữ liệu. Báo hỗ trợ.</source>
        <translation>The data could not be read or written. Tell support.</translation>
    </message>
    <message>
        <source>Thư mục này đã có dữ liệu của một quầy.</source>
        <translation>This folder holds the data of a desk already.</translation>
    </message>
    <message>
        <source>Không thấy tệp {name}.</source>
        <translation>There is no file {name}.</translation>
    </message>
    <message>
        <source>Không đọc ghi được tệp {name}.</source>
        <translation>The file {name} could not be read or written.</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>Kho khóa của máy</source>
        <translation>The system's key store</translation>
    </message>
    <message>
        <source>Tệp chỉ tài khoản này đọc được</source>
        <translation>A file that only this account reads</translation>
    </message>
</context>
<context>
    <name>spoken</name>
    <message>
        <source>thứ Hai</source>
        <translation>Monday</translation>
    </message>
    <message>
        <source>thứ Ba</source>
        <translation>Tuesday</translation>
    </message>
    <message>
        <source>thứ Tư</source>
        <translation>Wednesday</translation>
    </message>
    <message>
        <source>thứ Năm</source>
        <translation>Thursday</translation>
    </message>
    <message>
        <source>thứ Sáu</source>
        <translation>Friday</translation>
    </message>
    <message>
        <source>thứ Bảy</source>
        <translation>Saturday</translation>
    </message>
    <message>
        <source>Chủ nhật</source>
        <translation>Sunday</translation>
    </message>
    <message>
        <source>T2</source>
        <translation>Mon</translation>
    </message>
    <message>
        <source>T3</source>
        <translation>Tue</translation>
    </message>
    <message>
        <source>T4</source>
        <translation>Wed</translation>
    </message>
    <message>
        <source>T5</source>
        <translation>Thu</translation>
    </message>
    <message>
        <source>T6</source>
        <translation>Fri</translation>
    </message>
    <message>
        <source>T7</source>
        <translation>Sat</translation>
    </message>
    <message>
        <source>CN</source>
        <translation>Sun</translation>
    </message>
    <message>
        <source>{amount} đồng</source>
        <translation>{amount} đồng</translation>
    </message>
</context>
<context>
    <name>today</name>
    <message>
        <source>Chưa chọn thủ tục</source>
        <translation>No procedure chosen</translation>
    </message>
    <message>
        <source>lưu lúc {moment}</source>
        <translation>saved {moment}</translation>
    </message>
    <message>
        <source>Nháp {when}</source>
        <translation>Draft {when}</translation>
    </message>
    <message>
        <source>chưa có mã</source>
        <translation>no code yet</translation>
    </message>
    <message>
        <source>Chưa có người nộp</source>
        <translation>No applicant yet</translation>
    </message>
    <message>
        <source>Chưa tiếp nhận</source>
        <translation>Not taken in yet</translation>
    </message>
    <message>
        <source>Trên máy</source>
        <translation>On this machine</translation>
    </message>
    <message>
        <source>Bước tiếp: Tiếp tục nháp</source>
        <translation>Next: Go on with the draft</translation>
    </message>
    <message>
        <source>hẹn {moment}</source>
        <translation>due {moment}</translation>
    </message>
    <message>
        <source>chưa in giấy hẹn</source>
        <translation>receipt not printed</translation>
    </message>
    <message>
        <source>còn thiếu: {names}</source>
        <translation>missing: {names}</translation>
    </message>
    <message>
        <source>nộp thay: {name}</source>
        <translation>handed in by: {name}</translation>
    </message>
    <message>
        <source>Bước tiếp: In giấy hẹn</source>
        <translation>Next: Print the receipt</translation>
    </message>
    <message>
        <source>Bước tiếp: Nhận giấy còn thiếu</source>
        <translation>Next: Take in what is missing</translation>
    </message>
    <message>
        <source>Mở hồ sơ</source>
        <translation>Open dossier</translation>
    </message>
    <message>
        <source>Có {count} hồ sơ đã lưu mà giấy hẹn chưa in xong</source>
        <translation>{count} dossiers are saved whose receipts were not printed</translation>
    </message>
    <message>
        <source>Xem và in</source>
        <translation>Look and print</translation>
    </message>
    <message>
        <source>Có 1 nháp chưa xong: {title}</source>
        <translation>One draft is not finished: {title}</translation>
    </message>
    <message>
        <source>Mở nháp</source>
        <translation>Open the draft</translation>
    </message>
    <message>
        <source>Có {count} nháp chưa xong</source>
        <translation>{count} drafts are not finished</translation>
    </message>
    <message>
        <source>Xem nháp</source>
        <translation>See the drafts</translation>
    </message>
    <message>
        <source>Nhóm việc</source>
        <translation>Groups of work</translation>
    </message>
    <message>
        <source>{count} nháp, mới trước</source>
        <translation>{count} drafts, newest first</translation>
    </message>
    <message>
        <source>{count} việc, gấp trước</source>
        <translation>{count} things, urgent first</translation>
    </message>
    <message>
        <source>Chưa có việc nào. Quét thẻ công dân hoặc bấm F2.</source>
        <translation>Nothing to do yet. Scan a citizen card or press F2.</translation>
    </message>
    <message>
        <source>Không có hồ sơ quá hạn.</source>
        <translation>No dossier is late.</translation>
    </message>
    <message>
        <source>Không còn hồ sơ nào đến hạn hôm nay.</source>
        <translation>No dossier is due today any more.</translation>
    </message>
    <message>
        <source>Không có hồ sơ thiếu giấy.</source>
        <translation>No dossier lacks papers.</translation>
    </message>
    <message>
        <source>Giấy hẹn nào cũng đã in.</source>
        <translation>Every receipt is printed.</translation>
    </message>
    <message>
        <source>Không có nháp nào.</source>
        <translation>There are no drafts.</translation>
    </message>
    <message>
        <source>Tất cả đang mở</source>
        <translation>All open</translation>
    </message>
    <message>
        <source>Quá hạn</source>
        <translation>Late</translation>
    </message>
    <message>
        <source>Đến hạn hôm nay</source>
        <translation>Due today</translation>
    </message>
    <message>
        <source>Thiếu giấy</source>
        <translation>Papers missing</translation>
    </message>
    <message>
        <source>Chưa in giấy hẹn</source>
        <translation>Receipt not printed</translation>
    </message>
    <message>
        <source>Nháp</source>
        <translation>Draft</translation>
    </message>
</context>
</TS>
