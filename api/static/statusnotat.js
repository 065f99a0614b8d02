import{c as e,d as t,i as n,r}from"./shared-problems.js";import{t as i}from"./shared-account.js";import{n as a,t as o}from"./shared-where.js";import{n as s,t as c}from"./shared-state-view.js";import{t as l}from"./shared-page.js";import{i as u,t as d}from"./shared-files.js";var f=[[`goals`,`Mål`],[`done`,`Det har vi gjort`],[`achieved`,`Det har vi opnået`],[`next`,`Det arbejder vi videre med`],[`amounts`,`Beløb`]];function p(n){let i=n.initiatives.filter(({state:e})=>e===`reported`).length;return t`<article class="note-paper card">
    <header>
      <h2>Status ${n.year}${n.department?t`: ${r(n.department)}`:e}</h2>
      <p>${i} af ${n.initiatives.length} indsatser har indrapporteret hele deres status. Alle citater er ordrette; tallene i klammer henviser til kilderne sidst i hver indsats.</p>
    </header>
    ${n.initiatives.map(m)}
  </article>`}function m(n){let i=f.flatMap(([e])=>n[e]),l=n.state??`none`;return t`<section class="note-initiative">
    <h3>${r(n.name)}</h3>
    <p class="note-state">${s(l)}${c[l]}${n.department?` · ${r(n.department)}`:e}</p>
    ${f.map(([t,r])=>n[t].length?h(r,n[t],i):e)}
    ${i.length?t`<ol class="note-sources">${i.map(({citation:e})=>t`<li>
      <a href=${o(e.document_id,e)}>${a(e,{page:`side`})}</a>, ${r(e.document)}
    </li>`)}</ol>`:e}
  </section>`}function h(e,r,i){return t`<h4>${e}</h4>
    ${r.map(e=>t`<p><span class="quote">${n(e.text)}</span> <span class="note-mark">[${i.indexOf(e)+1}]</span></p>`)}`}var g=class extends l{static{this.properties={...l.properties,overview:{state:!0},year:{state:!0},department:{state:!0},note:{state:!0}}}constructor(){super(),this.overview=null,this.year=null,this.department=``,this.note=null}connectedCallback(){super.connectedCallback(),this.read(`/api/overview`).then(e=>{this.overview=e,this.year=e?_(e):null})}render(){let{overview:n,year:i}=this;if(!n||i===null){let e=!n&&!this.problem;return t`${this.problemView()}<p class=${e?`note`:`nothing`} ?hidden=${this.problem!==null}>${e?`Henter planerne …`:`Der er ingen indlæste handleplaner endnu.`}</p>`}return t`<form class="row no-print" aria-label="Vælg år og afdeling" @submit=${e=>e.preventDefault()}>
        <div class="field"><label for="year">År</label>
          <select id="year" @change=${e=>this.year=Number(e.target.value)}>
            ${n.years.map(e=>t`<option value=${e} ?selected=${e===i}>${e}</option>`)}
          </select></div>
        <div class="field"><label for="department">Afdeling</label>
          <select id="department" @change=${e=>this.department=e.target.value}>
            <option value="">Alle afdelinger</option>
            ${n.departments.map(e=>t`<option value=${e}>${r(e)}</option>`)}
          </select></div>
        <button type="button" class="solid" @click=${()=>window.print()}>Udskriv</button>
        <button type="button" class="plain outline" @click=${()=>void this.download()}>Hent som Word</button>
      </form>
      ${this.problemView()} ${this.note?p(this.note):e} ${this.sayingView()}`}updated(e){(e.has(`year`)||e.has(`department`))&&this.year!==null&&this.fetchNote()}get query(){let e=new URLSearchParams({year:String(this.year)});return this.department&&e.set(`department`,this.department),e.toString()}async fetchNote(){let{query:e}=this,t=await this.read(`/api/report?${e}`);e===this.query&&(this.note=t)}async download(){try{let e=await this.http.send(`/api/report?${this.query}`,{accept:d});u(await e.blob(),`statusnotat-${this.year}.docx`),this.saying=`Word-filen er hentet.`}catch(e){this.failed(e)}}};function _({rows:e,years:t}){let n=e.flatMap(({cells:e})=>e.filter(({state:e})=>e!==`empty`).map(({year:e})=>e));return n.length?Math.max(...n):t.at(-1)??null}customElements.define(`klarplan-statusnotat-page`,g),i();